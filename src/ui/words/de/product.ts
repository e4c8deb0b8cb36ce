import type { Words } from '../en/en.ts';

export const product: Words['product'] = {
  name: 'Kneeline',
  claim: 'Der Spiegel, der misst',
  sentence:
    'Mach Kniebeugen vor der Kamera und sieh, ob jedes Knie über dem Fuß bleibt oder nach innen oder außen ausweicht.',
  privacy: 'Nichts verlässt dieses Gerät: Das Bild wird hier gemessen und nur aufbewahrt, wenn du es aufnimmst.',
  notMedical:
    'Eine Trainingshilfe, kein Medizinprodukt. Sie erkennt, behandelt und überwacht keine Krankheit oder Verletzung. Hör auf, wenn es wehtut; bei Schmerzen frag eine Fachperson.',
};
