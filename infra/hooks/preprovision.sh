#!/bin/sh
# What must be there before Bicep runs: a provider that Flex Consumption needs and no template names, and the Entra app
# registration by which staff sign in. azd runs it at the root, with the environment's values exported. It needs the
# Azure CLI, signed in to the same tenant and subscription. Safe to run again.
set -eu

az provider register --namespace Microsoft.App --wait

if [ -n "${ENTRA_CLIENT_ID:-}" ]; then
  exit 0
fi

name="Herald ($AZURE_ENV_NAME)"
# An earlier run may have made it and died before it was written down.
id=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)
if [ -z "$id" ]; then
  id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg \
    --enable-id-token-issuance true --app-roles @infra/entra/app-roles.json --query appId --output tsv)
  echo "Made the app registration \"$name\"."
fi
if ! az ad sp show --id "$id" --output none 2>/dev/null; then
  az ad sp create --id "$id" --output none
fi
# Only people who have been given a role can sign in at all.
az ad sp update --id "$id" --set appRoleAssignmentRequired=true
azd env set ENTRA_CLIENT_ID "$id"
