export default {
  app: { name: 'Cockpit', vendor: 'Samsteg' },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/one-login']
};
