import type { Words } from '../en/en.ts';

export const refusal: Words['refusal'] = {
  'no-person': 'Komm ins Bild: Ich sehe dich nicht',
  'two-people': 'Ich sehe zwei Leute: bitte nur eine Person',
  'feet-outside': 'Geh zurück: Ich sehe deine Füße nicht',
  'hips-outside': 'Geh zurück: Ich sehe deine Hüfte nicht',
  'too-far': 'Komm näher: Deine Beine sind zu klein zum Messen',
  'too-near': 'Geh zurück: Du bist zu nah',
  'not-facing': 'Dreh dich zur Kamera',
  'off-centre': 'Stell dich in die Bildmitte',
  'too-dark': 'Es ist zu dunkel: Mach Licht an',
  'camera-tilted': 'Stell die Kamera gerade: Das Bild ist schief',
  'legs-hidden': 'Etwas verdeckt deine Beine: Mach den Blick frei',
  'points-jumped': 'Ich habe deine Beine kurz verloren: Steh still',
  'sides-swapped': 'Füße auseinander: Ich verwechsle links und rechts',
  'frames-too-slow': 'Der Rechner ist zu langsam: Bilder gehen verloren',
  'too-deep': 'So tief kann ich nicht messen: Bleib etwas höher',
};

export const refusalShort: Words['refusalShort'] = {
  'no-person': 'niemand im Bild',
  'two-people': 'zwei Personen',
  'feet-outside': 'Füße außerhalb des Bildes',
  'hips-outside': 'Hüfte außerhalb des Bildes',
  'too-far': 'zu weit weg',
  'too-near': 'zu nah',
  'not-facing': 'nicht zur Kamera gedreht',
  'off-centre': 'zu weit am Rand',
  'too-dark': 'zu dunkel',
  'camera-tilted': 'Kamera schief',
  'legs-hidden': 'Beine verdeckt',
  'points-jumped': 'Beine kurz verloren',
  'sides-swapped': 'links und rechts nicht zu trennen',
  'frames-too-slow': 'Rechner zu langsam',
  'too-deep': 'tiefer als messbar',
};
