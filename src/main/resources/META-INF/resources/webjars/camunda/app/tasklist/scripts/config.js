// Closed: tasks outside any case, comments and their history, which the engine would keep as free text,
// and the list's own variables (case-card shows them).
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
  'tasklist.card:tasklist-card-variables'
].join());

export default {
  app: { name: 'Uppgifter', vendor: 'Samsteg' },
  // with any other fallback the dates change language at random
  locales: { availableLocales: ['sv'], fallbackLocale: 'sv' },
  customScripts: [
    'scripts/one-login', 'scripts/no-drafts', 'scripts/search-stays-inside', 'scripts/swedish-labels',
    'scripts/swedish-dates', 'scripts/swedish-texts', 'scripts/first-error', 'scripts/hidden-errors',
    'scripts/case-card', 'scripts/start-page'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Ta uppgiften som visas' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Gå till listorna' },
    focusList: { key: 'ctrl+alt+l', description: 'Gå till första uppgiften i listan' },
    focusForm: { key: 'ctrl+alt+f', description: 'Gå till första fältet i formuläret' },
    startProcess: { key: 'ctrl+alt+p', description: 'Starta ärende' }
  }
};
