@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Object id, for role assignments and for the trust of the Entra app registration.')
output principalId string = identity.properties.principalId

@description('Client id, by which the app chooses this identity.')
output clientId string = identity.properties.clientId
