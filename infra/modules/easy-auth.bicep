@description('Name of the function app.')
param appName string

@description('Application (client) id of the Entra app registration, which has the app roles Viewer and Officer (entra/app-roles.json).')
param entraClientId string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource auth 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      // Missions answer without an account; the app itself asks staff for a role.
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          // The name of the setting that holds the identity's client id, in the place of a secret.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: uri(environment().authentication.loginEndpoint, '${tenant().tenantId}/v2.0')
        }
        validation: {
          allowedAudiences: [entraClientId, 'api://${entraClientId}']
          defaultAuthorizationPolicy: { allowedApplications: [entraClientId] }
        }
      }
    }
    login: {
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
      nonce: { validateNonce: true, nonceExpirationInterval: '00:05:00' }
      preserveUrlFragmentsForLogins: false
      // The app reads roles from the principal header and never calls another service as the person.
      tokenStore: { enabled: false }
    }
  }
}
