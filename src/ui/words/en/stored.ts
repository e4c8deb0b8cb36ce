import type { AppKept, ModelsKept, StoredPart, Update } from '../../../runtime/offline/offline.ts';

/** The page on privacy: stored parts, work without a network, and requests that leave the machine. */
export const stored = {
  title: 'Private, and stored only here',
  lead: 'Kneeline sends nothing anywhere. Whatever it keeps lies in this browser, and you can remove it here.',
  offline: 'Without a network',
  app: {
    unknown: 'Kneeline is looking at what this browser already keeps.',
    unsupported: 'This browser keeps no copy of Kneeline, so Kneeline needs its server.',
    saving: 'Kneeline is being kept in this browser.',
    ready: 'Kneeline itself opens without a network.',
    failed: 'Kneeline could not be kept in this browser, so it needs its server. Everything else works.',
  } satisfies Record<AppKept, string>,
  models: {
    waiting: 'Of the pose models, {{kept}} of {{total}} are kept here.',
    keeping:
      'The pose models are being kept: {{kept}} of {{total}}. They are fetched once, also when Kneeline is renewed.',
    kept: 'All pose models are kept here.',
    sparing:
      'Of the pose models, {{kept}} of {{total}} are kept here. The rest is not fetched by itself, because this device asks to save data.',
    'no-room': 'Of the pose models, {{kept}} of {{total}} are kept here. This browser has no room for the rest.',
    failed: 'Of the pose models, {{kept}} of {{total}} are kept here. The rest could not be fetched.',
  } satisfies Record<ModelsKept['state'], string>,
  modelsKeep: 'Keep all models here',
  modelsProgress: 'Pose models kept here',
  isolated: 'The page may compute with several threads.',
  notIsolated:
    'The server does not send the headers that allow several threads. Kneeline works with one, which is slower on a machine of four cores or more.',
  isolatedNext: 'From the next visit on Kneeline adds these headers by itself.',
  parts: 'Stored in this browser',
  part: {
    sessions: 'Sessions and people',
    settings: 'Settings',
    models: 'Pose models',
    app: 'Kneeline itself',
  } satisfies Record<StoredPart, string>,
  partWhat: {
    sessions:
      'Points and numbers of {{sessions}} sessions, {{drafts}} unfinished ones and {{demonstrations}} demonstrations, and {{ratings}} ratings by hand.',
    settings: 'Your choices, where you stood, and for whom the next session is kept.',
    models: 'The networks that find the joints. Without them, Kneeline fetches them again.',
    app: 'The page, so that it opens without a network. Without it, Kneeline needs its server.',
  } satisfies Record<StoredPart, string>,
  sizeUnknown: 'not known',
  remove: 'Remove',
  removeSpoken: 'Remove: {{part}}',
  ask: {
    sessions: 'Delete all sessions and people?',
    settings: 'Reset all settings?',
    models: 'Remove the pose models?',
    app: 'Remove the copy of Kneeline?',
  } satisfies Record<StoredPart, string>,
  warning: {
    sessions: 'Every session, person, note and demonstration in this browser is gone for good. Saved files stay.',
    settings: 'Kneeline loads again with the settings of a first visit. Sessions stay.',
    models: 'Up to {{size}} have to be fetched again before Kneeline works without a network.',
    app: 'Until the next visit Kneeline does not open without a network. Sessions and settings stay.',
  } satisfies Record<StoredPart, string>,
  yes: 'Remove',
  no: 'Keep',
  use: 'This browser counts {{usage}} for this address and allows {{quota}}.',
  persistent: 'The browser promised to clear nothing by itself.',
  notPersistent: 'The browser may clear all of this by itself when the disk fills up.',
  persist: 'Ask the browser to keep it',
  persistRefused:
    'The browser did not promise it. Installing Kneeline, or a bookmark, often helps. A file that you save is safest.',
  privacy: 'What leaves this machine',
  privacyText:
    'Nothing. The picture is measured on this machine. Code, models and fonts come from the address of this page, and a rule in the page forbids the browser every other address.',
  others:
    'Many such tools build on Google’s MediaPipe Tasks. Its privacy notice of June 2026 says that these programs send figures about performance and use to Google, and asks their makers for the consent of the people who use them. Kneeline uses Google’s pose models, but none of these programs: the models run on TensorFlow.js.',
  check: 'See for yourself',
  checkSteps: {
    cut: 'Cut the network and measure: nothing is missing.',
    watch: 'Open the browser’s developer tools (F12), choose “Network” and do a set: no line names another address.',
    rule: 'Read the rule in the page’s source: its “Content-Security-Policy” names no other address.',
  },
  licences: 'What Kneeline is made of, and under which licences',
  update: {
    waiting: 'A newer version of Kneeline is here.',
    active: 'A newer version of Kneeline was loaded in another window.',
  } satisfies Record<Exclude<Update, 'none'>, string>,
  updateTake: 'Load it now',
};
