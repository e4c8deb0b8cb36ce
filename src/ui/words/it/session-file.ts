import type { Words } from '../en/en.ts';

export const sessionFile: Words['sessionFile'] = {
  close: 'Chiudi',
  place: 'In {{path}} il file deve contenere {{expected}}.',
  whole: 'Deve contenere {{expected}}.',
  refusals: {
    'too-large': {
      title: 'Questo file di sessione è troppo grande.',
      todo: 'Scegline uno salvato da Kneeline.',
    },
    'not-json': {
      title: 'Questo file di sessione non è leggibile.',
      todo: 'È danneggiato o è stato tagliato durante la copia. Copialo di nuovo.',
    },
    'not-a-session': {
      title: 'Questa non è una sessione di Kneeline.',
      todo: 'Scegli un file JSON salvato da Kneeline.',
    },
    'too-old': {
      title: 'Questa sessione viene da una versione precedente di Kneeline.',
      todo: 'Il suo formato non si legge più. Aprila dove è stata salvata.',
    },
    'too-new': {
      title: 'Questa sessione viene da una versione più recente di Kneeline.',
      todo: 'Aggiorna Kneeline, poi aprila di nuovo.',
    },
    'does-not-fit': {
      title: 'Il contenuto di questo file di sessione non è quello previsto.',
      todo: 'Forse è stato modificato a mano. Copialo di nuovo da dove è stato salvato.',
    },
  },
  expected: {
    'at most 300 million characters': 'al massimo 300 milioni di caratteri',
    'complete JSON': 'un JSON completo',
    'the format "kneeline-session"': 'il formato «kneeline-session»',
    'format version 2 or 3': 'la versione 2 o 3 del formato',
    'an entry': 'una voce',
    'named values': 'valori con un nome',
    'a list': 'un elenco',
    'a shorter list': 'un elenco più corto',
    'a point [x, y, confidence]': 'un punto [x, y, confidenza]',
    'a finite number': 'un numero finito',
    'a number from 0 to 1': 'un numero da 0 a 1',
    'a number above 0': 'un numero maggiore di 0',
    'a whole number, 0 or more': 'un numero intero, 0 o più',
    'a whole number, 1 or more': 'un numero intero, 1 o più',
    'a text': 'un testo',
    'a shorter text': 'un testo più corto',
    'a date and time': 'una data e un’ora',
    'true or false': '«true» o «false»',
    'one of the words of the format': 'una delle parole del formato',
  },
};
