using 'main.bicep'

// What the Azure Developer CLI takes: an environment called "prod" is production, any other one is for development.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param stage = environmentName == 'prod' ? 'prod' : 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'swedencentral')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param publicUrl = readEnvironmentVariable('HERALD_CUSTOM_URL', '')
param mailDataResidency = readEnvironmentVariable('SENDGRID_DATA_RESIDENCY', 'global') == 'eu' ? 'eu' : 'global'
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))
param vaultOperatorId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
