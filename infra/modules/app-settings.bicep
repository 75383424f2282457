@description('Name of the function app.')
param appName string

@description('Client id of the app\'s identity.')
param clientId string

@description('Name of the storage account.')
param storageName string

@description('Name of the vault.')
param vaultName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Base address that letters show.')
param publicUrl string

@description('SendGrid region that handles the mail.')
param mailDataResidency 'global' | 'eu'

@description('Whether SendGrid checks the mail but delivers none.')
param mailSandbox bool

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

@description('A setting whose value the platform reads from the vault, always the newest version.')
func secret(vaultUri string, name string) string => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${name})'

// Every setting that the app has; what is not here, it does not have. A deployment replaces them all.
resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    // The host, Durable Functions and timers reach storage as the identity.
    AzureWebJobsStorage__accountName: storage.name
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: clientId

    // The app's own clients reach Azure as the same identity.
    AZURE_CLIENT_ID: clientId

    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${clientId}'

    // Easy Auth proves itself to Entra as the identity, with no client secret; the name is the platform's.
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: clientId

    Herald__Storage__TableServiceUri: storage.properties.primaryEndpoints.table
    Herald__Storage__Table: 'Herald'
    Herald__PublicUrl: publicUrl
    Herald__LinkKey: secret(vault.properties.vaultUri, 'link-key')
    // Stands beside the Easy Auth module on purpose: the app trusts the identity header only where both say so.
    Herald__StaffIdentity: 'EasyAuth'

    SendGrid__ApiKey: secret(vault.properties.vaultUri, 'sendgrid-api-key')
    SendGrid__WebhookPublicKey: secret(vault.properties.vaultUri, 'sendgrid-webhook-public-key')
    SendGrid__DataResidency: mailDataResidency
    SendGrid__Sandbox: mailSandbox ? 'true' : 'false'
    SendGrid__BypassSuppressions: 'false'
  }
}
