import type { Words } from '../en/en.ts';

export const stored: Words['stored'] = {
  title: 'Privé, et stocké uniquement ici',
  lead: 'Kneeline n’envoie rien nulle part. Ce qu’il conserve se trouve dans ce navigateur, et vous pouvez le supprimer ici.',
  offline: 'Sans réseau',
  app: {
    unknown: 'Kneeline vérifie ce que ce navigateur conserve déjà.',
    unsupported: 'Ce navigateur ne conserve pas de copie de Kneeline : Kneeline a donc besoin de son serveur.',
    saving: 'Kneeline est en train d’être conservé dans ce navigateur.',
    ready: 'Kneeline lui-même s’ouvre sans réseau.',
    failed:
      'Kneeline n’a pas pu être conservé dans ce navigateur : il a donc besoin de son serveur. Tout le reste fonctionne.',
  },
  models: {
    waiting: '{{kept}} sur {{total}} des modèles de posture sont conservés ici.',
    keeping:
      'Les modèles de posture sont en train d’être conservés : {{kept}} sur {{total}}. Ils ne sont téléchargés qu’une fois, même quand Kneeline est mis à jour.',
    kept: 'Tous les modèles de posture sont conservés ici.',
    sparing:
      '{{kept}} sur {{total}} des modèles de posture sont conservés ici. Le reste n’est pas téléchargé de lui-même, car cet appareil demande d’économiser les données.',
    'no-room':
      '{{kept}} sur {{total}} des modèles de posture sont conservés ici. Ce navigateur n’a pas de place pour le reste.',
    failed: '{{kept}} sur {{total}} des modèles de posture sont conservés ici. Le reste n’a pas pu être téléchargé.',
  },
  modelsKeep: 'Conserver tous les modèles ici',
  modelsProgress: 'Modèles de posture conservés ici',
  isolated: 'La page peut calculer avec plusieurs threads.',
  notIsolated:
    'Le serveur n’envoie pas les en-têtes qui permettent plusieurs threads. Kneeline en utilise un seul, ce qui est plus lent sur un appareil de quatre cœurs ou plus.',
  isolatedNext: 'Dès la prochaine visite, Kneeline ajoute ces en-têtes de lui-même.',
  parts: 'Stocké dans ce navigateur',
  part: {
    sessions: 'Séances et personnes',
    settings: 'Réglages',
    models: 'Modèles de posture',
    app: 'Kneeline lui-même',
  },
  partWhat: {
    sessions:
      'Points et nombres de {{sessions}} séances, de {{drafts}} inachevées et de {{demonstrations}} démonstrations, et {{ratings}} évaluations à la main.',
    settings: 'Vos choix, l’endroit où vous vous teniez, et pour qui la prochaine séance est conservée.',
    models: 'Les réseaux qui trouvent les articulations. Sans eux, Kneeline les télécharge à nouveau.',
    app: 'La page, pour qu’elle s’ouvre sans réseau. Sans elle, Kneeline a besoin de son serveur.',
  },
  sizeUnknown: 'inconnue',
  remove: 'Supprimer',
  removeSpoken: 'Supprimer : {{part}}',
  ask: {
    sessions: 'Supprimer toutes les séances et personnes ?',
    settings: 'Réinitialiser tous les réglages ?',
    models: 'Supprimer les modèles de posture ?',
    app: 'Supprimer la copie de Kneeline ?',
  },
  warning: {
    sessions:
      'Toutes les séances, personnes, notes et démonstrations de ce navigateur seront perdues pour de bon. Les fichiers enregistrés restent.',
    settings: 'Kneeline se recharge avec les réglages d’une première visite. Les séances restent.',
    models: 'Jusqu’à {{size}} devront être téléchargés à nouveau avant que Kneeline fonctionne sans réseau.',
    app: 'Jusqu’à la prochaine visite, Kneeline ne s’ouvre pas sans réseau. Les séances et les réglages restent.',
  },
  yes: 'Supprimer',
  no: 'Garder',
  use: 'Ce navigateur compte {{usage}} pour cette adresse et autorise {{quota}}.',
  persistent: 'Le navigateur a promis de ne rien effacer de lui-même.',
  notPersistent: 'Le navigateur peut effacer tout cela de lui-même quand le disque se remplit.',
  persist: 'Demander au navigateur de le garder',
  persistRefused:
    'Le navigateur ne l’a pas promis. Installer Kneeline, ou ajouter un favori, aide souvent. Un fichier que vous enregistrez est le plus sûr.',
  privacy: 'Ce qui quitte cet appareil',
  privacyText:
    'Rien. L’image est mesurée sur cet appareil. Le code, les modèles et les polices viennent de l’adresse de cette page, et une règle dans la page interdit au navigateur toute autre adresse.',
  others:
    'Beaucoup d’outils de ce genre reposent sur MediaPipe Tasks de Google. Sa notice de confidentialité de juin 2026 dit que ces programmes envoient à Google des chiffres sur les performances et l’utilisation, et demande à leurs auteurs d’obtenir le consentement des personnes qui les utilisent. Kneeline utilise les modèles de posture de Google, mais aucun de ces programmes : les modèles tournent sur TensorFlow.js.',
  check: 'Vérifiez vous-même',
  checkSteps: {
    cut: 'Coupez le réseau et mesurez : rien ne manque.',
    watch:
      'Ouvrez les outils de développement du navigateur (F12), choisissez « Réseau » et faites une série : aucune ligne ne nomme une autre adresse.',
    rule: 'Lisez la règle dans le code source de la page : sa « Content-Security-Policy » ne nomme aucune autre adresse.',
  },
  licences: 'De quoi Kneeline est fait, et sous quelles licences',
  update: {
    waiting: 'Une version plus récente de Kneeline est là.',
    active: 'Une version plus récente de Kneeline a été chargée dans une autre fenêtre.',
  },
  updateTake: 'La charger maintenant',
};
