#!/bin/sh
# Ends what Bicep cannot do: the app registration trusts the app's identity, and the vault gets its three secrets.
# Safe to run again: what is there stays as it is. azd runs it at the root, with the deployment's outputs exported.
set -eu

trust() {
  callbacks="https://$HERALD_HOST_NAME/.auth/login/aad/callback"
  if [ "$HERALD_PUBLIC_URL" != "https://$HERALD_HOST_NAME" ]; then
    callbacks="$callbacks ${HERALD_PUBLIC_URL%/}/.auth/login/aad/callback"
  fi
  # Two addresses are two words on purpose.
  # shellcheck disable=SC2086
  az ad app update --id "$ENTRA_CLIENT_ID" --web-redirect-uris $callbacks

  known=$(az ad app federated-credential list --id "$ENTRA_CLIENT_ID" --query "[?name=='herald-app'].subject" --output tsv)
  if [ "$known" = "$HERALD_IDENTITY_PRINCIPAL_ID" ]; then
    return
  fi
  if [ -n "$known" ]; then
    # The identity was made anew, so the old trust is for nobody.
    az ad app federated-credential delete --id "$ENTRA_CLIENT_ID" --federated-credential-id herald-app
  fi
  tenant=$(az account show --query tenantId --output tsv)
  authority=$(az cloud show --query endpoints.activeDirectory --output tsv)
  az ad app federated-credential create --id "$ENTRA_CLIENT_ID" --output none --parameters "{
    \"name\": \"herald-app\",
    \"issuer\": \"${authority%/}/$tenant/v2.0\",
    \"subject\": \"$HERALD_IDENTITY_PRINCIPAL_ID\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
}

# A role that was just given takes a while to work: five minutes at most, usually one.
wait_for_vault() {
  tries=30
  until az keyvault secret list --vault-name "$HERALD_VAULT_NAME" --output none 2>/dev/null; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      echo "The vault $HERALD_VAULT_NAME still refuses you. Run this again later: azd hooks run postprovision" >&2
      exit 1
    fi
    sleep 10
  done
}

missing() {
  ! printf '%s\n' "$present" | grep -qx "$1"
}

# Through a file that only we can read: an argument would show in the list of processes.
store() {
  az keyvault secret set --vault-name "$HERALD_VAULT_NAME" --name "$1" --file "$file" --encoding utf-8 --output none
  : >"$file"
  echo "Stored $1."
}

ask() {
  if ! missing "$1"; then
    return
  fi
  if [ ! -t 0 ]; then
    echo "The app will not start without the secret $1: az keyvault secret set --vault-name $HERALD_VAULT_NAME --name $1 --file FILE" >&2
    return
  fi
  printf '%s (%s, not shown): ' "$2" "$1"
  stty -echo
  IFS= read -r answer || answer=
  stty echo
  echo
  if [ -n "$answer" ]; then
    printf '%s' "$answer" >"$file"
    store "$1"
  fi
}

umask 077
file=$(mktemp)
trap 'rm -f "$file"; stty echo 2>/dev/null || true' EXIT
trap 'exit 1' INT TERM

trust
wait_for_vault
# Asked once, and a failure ends the script: a secret that only seems to be missing must never be made anew, because
# another link key would void every code that was sent.
present=$(az keyvault secret list --vault-name "$HERALD_VAULT_NAME" --query '[].name' --output tsv)
if missing link-key; then
  openssl rand -base64 32 | tr -d '\n' >"$file"
  store link-key
fi
ask sendgrid-api-key 'SendGrid API key'
ask sendgrid-webhook-public-key 'Public key of the SendGrid event webhook'

# The platform reads the vault once a day; now is sooner.
subscription=$(az account show --query id --output tsv)
az rest --method post --output none --url "/subscriptions/$subscription/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$HERALD_APP_NAME/config/configreferences/appsettings/refresh?api-version=2024-11-01"
