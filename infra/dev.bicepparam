using 'main.bicep'

// For the Azure CLI and for CI, which name the stage instead of leaving it to an environment's name.
param environmentName = 'dev'
param stage = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'swedencentral')
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param publicUrl = readEnvironmentVariable('HERALD_CUSTOM_URL', '')
param mailDataResidency = readEnvironmentVariable('SENDGRID_DATA_RESIDENCY', 'global') == 'eu' ? 'eu' : 'global'
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))
