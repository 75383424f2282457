@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Whether a deleted vault is kept until its retention ends.')
param purgeProtection bool

@description('Days for which a deleted vault or secret can be restored.')
@minValue(7)
@maxValue(90)
param retentionDays int

// The secrets themselves are put in by a person (hooks/postprovision.sh), so that none is ever in a template, a
// parameter or a deployment's history.
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: retentionDays
    // Azure refuses "false" here: off means absent.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: 'Enabled'
  }
}
