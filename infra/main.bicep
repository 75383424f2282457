targetScope = 'subscription'

import { stageName, stages } from 'stages.bicep'

@description('Name of the environment; part of the resource group\'s name and of the seed of every other name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Whether this is a development environment or production.')
param stage stageName

@description('Azure region of every resource.')
@minLength(1)
param location string

@description('Application (client) id of the Entra app registration by which staff sign in. It is made by hooks/preprovision.sh.')
@minLength(36)
@maxLength(36)
param entraClientId string

@description('Base address that letters show, such as https://invitations.example.org. Empty: the app\'s own address.')
param publicUrl string = ''

@description('SendGrid region that handles the mail.')
param mailDataResidency 'global' | 'eu' = 'global'

@description('Who gets the alerts.')
param alertEmails string[] = []

@description('Object id of the person who puts the secrets into the vault. Empty: nobody gets that right.')
param vaultOperatorId string = ''

@description('What differs between the stages.')
var settings = stages[stage]

@description('The same letters and digits for one environment in one subscription and region, so that names are unique yet predictable.')
var token = uniqueString(subscription().id, environmentName, location)

@description('Names, worked out before anything exists, so that a preview of changes can name every resource.')
var names = {
  identity: 'id-herald-${token}'
  workspace: 'log-herald-${token}'
  insights: 'appi-herald-${token}'
  storage: 'stherald${token}'
  vault: 'kvherald${token}'
  plan: 'plan-herald-${token}'
  app: 'func-herald-${token}'
}

@description('On every resource. The Azure Developer CLI finds an environment by it.')
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-herald-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: names.identity
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    location: location
    tags: tags
    retentionDays: settings.logRetentionDays
    dailyQuotaGb: settings.logQuotaGb
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: names.storage
    location: location
    tags: tags
    sku: settings.storageSku
    blobRetentionDays: settings.blobRetentionDays
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    location: location
    tags: tags
    purgeProtection: settings.purgeProtection
    retentionDays: settings.vaultRetentionDays
  }
}

module access 'modules/rbac.bicep' = {
  scope: group
  params: {
    identityName: names.identity
    storageName: names.storage
    vaultName: names.vault
    insightsName: names.insights
    vaultOperatorId: vaultOperatorId
  }
  dependsOn: [identity, storage, vault, monitoring]
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    planName: names.plan
    name: names.app
    location: location
    tags: tags
    identityId: identity.outputs.id
    packageContainerUrl: storage.outputs.packageContainerUrl
    maximumInstances: settings.maximumInstances
    instanceMemoryMB: settings.instanceMemoryMB
  }
  // The app fetches its package with the identity, which must be allowed to by then.
  dependsOn: [access]
}

@description('Base address that letters show.')
var address = empty(publicUrl) ? 'https://${app.outputs.hostName}' : publicUrl

module appSettings 'modules/app-settings.bicep' = {
  scope: group
  params: {
    appName: names.app
    clientId: identity.outputs.clientId
    storageName: names.storage
    vaultName: names.vault
    insightsName: names.insights
    publicUrl: address
    mailDataResidency: mailDataResidency
    mailSandbox: settings.mailSandbox
  }
  // The vault's references are resolved at once, so the right to read it comes first.
  dependsOn: [access]
}

module easyAuth 'modules/easy-auth.bicep' = {
  scope: group
  params: {
    appName: names.app
    entraClientId: entraClientId
  }
  // It names a setting as its credential, so the setting comes first.
  dependsOn: [appSettings]
}

module diagnostics 'modules/diagnostics.bicep' = {
  scope: group
  params: {
    workspaceId: monitoring.outputs.workspaceId
    appName: names.app
    storageName: names.storage
    vaultName: names.vault
  }
  dependsOn: [app, storage, vault]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    emails: alertEmails
  }
}

@description('Resource group of the environment.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output HERALD_APP_NAME string = names.app

@description('Host name that Azure gave to the app.')
output HERALD_HOST_NAME string = app.outputs.hostName

@description('Base address that letters show.')
output HERALD_PUBLIC_URL string = address

@description('Name of the vault; its three secrets are put there by a person.')
output HERALD_VAULT_NAME string = names.vault

@description('Object id of the app\'s identity, which the Entra app registration trusts.')
output HERALD_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
