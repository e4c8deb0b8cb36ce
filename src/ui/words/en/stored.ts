import type { AppKept, ModelsKept, StoredPart, Update } from '../../../runtime/offline/offline.ts';

/** The page on privacy: stored parts, work without a network, and requests that leave the machine. */
export const stored = {
  title: 'Private, and stored only here',
  lead: 'Kneeline sends nothing anywhere. Whatever it keeps is in this browser, and you can remove it here.',
  offline: 'Offline',
  app: {
    unknown: 'Checking what this browser already keeps…',
    unsupported: 'This browser can’t keep a copy of Kneeline, so Kneeline needs its server.',
    saving: 'A copy of Kneeline is being kept in this browser.',
    ready: 'Kneeline itself opens offline.',
    failed: 'Kneeline couldn’t be kept in this browser, so it needs its server. Everything else works.',
  } satisfies Record<AppKept, string>,
  models: {
    waiting: '{{kept}} of {{total}} pose models are kept here.',
    keeping:
      'Keeping the pose models: {{kept}} of {{total}}. They are downloaded only once, even when Kneeline is updated.',
    kept: 'All pose models are kept here.',
    sparing:
      '{{kept}} of {{total}} pose models are kept here. The rest aren’t downloaded by themselves, because this device asks to save data.',
    'no-room': '{{kept}} of {{total}} pose models are kept here. This browser has no room for the rest.',
    failed: '{{kept}} of {{total}} pose models are kept here. The rest couldn’t be downloaded.',
  } satisfies Record<ModelsKept['state'], string>,
  modelsKeep: 'Keep all models here',
  modelsProgress: 'Pose models kept here',
  isolated: 'The page may use several threads.',
  notIsolated:
    'The server doesn’t send the headers that allow several threads. Kneeline runs on one, which is slower on a device with four cores or more.',
  isolatedNext: 'From your next visit, Kneeline adds these headers by itself.',
  parts: 'Stored in this browser',
  part: {
    sessions: 'Sessions and people',
    settings: 'Settings',
    models: 'Pose models',
    app: 'Kneeline itself',
  } satisfies Record<StoredPart, string>,
  partWhat: {
    sessions:
      'Points and numbers of {{sessions}} sessions, {{drafts}} unfinished ones and {{demonstrations}} demonstrations, plus {{ratings}} ratings by hand.',
    settings: 'Your choices, where you stood, and who the next session is kept for.',
    models: 'The networks that find the joints. Without them, Kneeline downloads them again.',
    app: 'The page, so that it opens offline. Without it, Kneeline needs its server.',
  } satisfies Record<StoredPart, string>,
  sizeUnknown: 'unknown',
  remove: 'Remove',
  removeSpoken: 'Remove: {{part}}',
  ask: {
    sessions: 'Delete all sessions and people?',
    settings: 'Reset all settings?',
    models: 'Remove the pose models?',
    app: 'Remove the copy of Kneeline?',
  } satisfies Record<StoredPart, string>,
  warning: {
    sessions: 'Every session, person, note and demonstration in this browser will be gone for good. Saved files stay.',
    settings: 'Kneeline reloads with the settings of a first visit. Sessions stay.',
    models: 'Up to {{size}} will have to be downloaded again before Kneeline works offline.',
    app: 'Kneeline won’t open offline until your next visit. Sessions and settings stay.',
  } satisfies Record<StoredPart, string>,
  yes: 'Remove',
  no: 'Keep',
  use: 'This browser counts {{usage}} for this address and allows {{quota}}.',
  persistent: 'The browser has promised not to clear anything by itself.',
  notPersistent: 'The browser may clear all of this by itself if the disk fills up.',
  persist: 'Ask the browser to keep it',
  persistRefused:
    'The browser didn’t promise it. Installing Kneeline or bookmarking it often helps. A file that you save is safest.',
  privacy: 'What leaves this device',
  privacyText:
    'Nothing. The picture is measured on this device. Code, models and fonts come from this page’s address, and a rule in the page bars the browser from every other address.',
  others:
    'Many such tools build on Google’s MediaPipe Tasks. Its privacy notice of June 2026 says that these programs send performance and usage figures to Google, and asks their makers to obtain the consent of the people who use them. Kneeline uses Google’s pose models but none of these programs: the models run on TensorFlow.js.',
  check: 'See for yourself',
  checkSteps: {
    cut: 'Disconnect the network and measure: nothing is missing.',
    watch: 'Open the browser’s developer tools (F12), choose “Network” and do a set: no line names another address.',
    rule: 'Read the rule in the page’s source: its “Content-Security-Policy” names no other address.',
  },
  licences: 'What Kneeline is made of, and the licences',
  update: {
    waiting: 'A newer version of Kneeline is available.',
    active: 'A newer version of Kneeline was loaded in another window.',
  } satisfies Record<Exclude<Update, 'none'>, string>,
  updateTake: 'Load it now',
};
