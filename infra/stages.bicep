@export()
@description('The two kinds of environment. Everything in which they differ stands in the table below.')
type stageName = 'dev' | 'prod'

@description('What differs between a development environment and production.')
type stage = {
  @description('Redundancy of the storage account.')
  storageSku: 'Standard_LRS' | 'Standard_ZRS'

  @description('Days for which a deleted blob can be restored.')
  blobRetentionDays: int

  @description('Whether a deleted vault is kept until its retention ends. It cannot be undone, and a lost link key voids every code that was sent.')
  purgeProtection: bool

  @description('Days for which a deleted vault or secret can be restored.')
  vaultRetentionDays: int

  @description('Days for which logs are kept.')
  logRetentionDays: int

  @description('Gigabytes of logs a day, after which no more are taken. Alerts are blind from then on.')
  logQuotaGb: int

  @description('Most instances of the app at once.')
  maximumInstances: int

  @description('Memory of one instance.')
  instanceMemoryMB: 512 | 2048 | 4096

  @description('Whether SendGrid checks the mail but delivers none.')
  mailSandbox: bool
}

@export()
@description('Both stages.')
var stages {
  @description('For trying things: cheap, forgetful, and no mail leaves it.')
  dev: stage

  @description('For real campaigns.')
  prod: stage
} = {
  dev: {
    storageSku: 'Standard_LRS'
    blobRetentionDays: 7
    purgeProtection: false
    vaultRetentionDays: 7
    logRetentionDays: 30
    logQuotaGb: 1
    maximumInstances: 40
    instanceMemoryMB: 2048
    mailSandbox: true
  }
  prod: {
    storageSku: 'Standard_ZRS'
    blobRetentionDays: 30
    purgeProtection: true
    vaultRetentionDays: 90
    logRetentionDays: 90
    logQuotaGb: 10
    maximumInstances: 40
    instanceMemoryMB: 2048
    mailSandbox: false
  }
}
