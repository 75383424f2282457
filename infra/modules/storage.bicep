@description('Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Redundancy.')
param sku 'Standard_LRS' | 'Standard_ZRS'

@description('Days for which a deleted blob can be restored.')
@minValue(1)
@maxValue(365)
param blobRetentionDays int

@description('Where the app\'s package is kept.')
var packageContainer = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    // No keys and no shared access signatures: every request comes from an identity with a role.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    // A Flex Consumption app without a virtual network reaches its storage from public addresses.
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Allow' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: blobRetentionDays }
    containerDeleteRetentionPolicy: { enabled: true, days: blobRetentionDays }
  }
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

@description('Address of the container that holds the app\'s package.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${package.name}'
