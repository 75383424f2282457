@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Who gets the alerts.')
param emails string[]

@description('One rule. It fires while its query finds a row.')
type alert = {
  @description('Name of the rule, as in docs/operations.md.')
  name: string

  @description('What staff on call read first.')
  title: string

  @description('1 is an error, 2 a warning.')
  severity: 1 | 2

  @description('KQL that finds a row when something is wrong.')
  query: string

  @description('How often the query runs, as an ISO 8601 duration.')
  every: string

  @description('How far it looks back, as an ISO 8601 duration.')
  range: string
}

@description('Every alert. The names of events in the queries are those of the app\'s log messages.')
var rules alert[] = [
  {
    name: 'failed-orchestration'
    title: 'An orchestration failed'
    severity: 1
    query: loadTextContent('../alerts/failed-orchestration.kql')
    every: 'PT15M'
    range: 'PT30M'
  }
  {
    name: 'dead-letter'
    title: 'A letter was refused for good, or nobody knows whether it was sent'
    severity: 2
    query: loadTextContent('../alerts/dead-letter.kql')
    every: 'PT15M'
    range: 'PT30M'
  }
  {
    name: 'attention-overdue'
    title: 'An item has waited for staff for more than a day'
    severity: 2
    query: loadTextContent('../alerts/attention-overdue.kql')
    every: 'PT1H'
    range: 'P1D'
  }
  {
    name: 'sweeper-silent'
    title: 'The daily sweep did not finish'
    severity: 1
    query: loadTextContent('../alerts/sweeper-silent.kql')
    every: 'PT1H'
    range: 'P2D'
  }
  {
    name: 'outbox-paused'
    title: 'No letter leaves: SendGrid refuses the key'
    severity: 1
    query: loadTextContent('../alerts/outbox-paused.kql')
    every: 'PT15M'
    range: 'P2D'
  }
]

resource staff 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-herald'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'herald'
    enabled: true
    emailReceivers: [
      for (email, i) in emails: {
        name: 'email-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'herald-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Herald: ${rule.title}'
      description: 'What to do: docs/operations.md, "${rule.name}".'
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.range
      autoMitigate: true
      // A workspace that is minutes old has no tables yet, and Azure would refuse the rule.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [staff.id] }
    }
  }
]
