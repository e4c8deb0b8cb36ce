import type { Words } from '../en/en.ts';
import type { Overrides } from '../forms/overrides.ts';

/** The texts about running that address the reader, with “Sie”. */
export const running: Overrides<Words> = {
  'belt.stand': 'Still stehen auf dem Band',
  'belt.endKeeps': 'Was bis jetzt gemessen ist, bleibt. Das Band läuft noch: Halten Sie es an, bevor Sie absteigen.',
  'belt.spoken.ready': 'Bereit. Schalten Sie das Band ein und laufen Sie.',
  'belt.spoken.over': 'Die Messung ist zu Ende. Das Band läuft noch: Halten Sie es an, bevor Sie absteigen.',
  'belt.spoken.drift.inward.both.first': 'Laufen Sie mit den Knien auseinander.',
  'belt.spoken.drift.inward.both.third': 'Knie auseinander. Spannen Sie die Gesäßmuskeln an.',
  'belt.spoken.drift.inward.left.second': 'Links: Laufen Sie mit den Knien auseinander.',
  'belt.spoken.drift.inward.left.third': 'Linkes Knie nach außen. Spannen Sie die Gesäßmuskeln an.',
  'belt.spoken.drift.inward.right.second': 'Rechts: Laufen Sie mit den Knien auseinander.',
  'belt.spoken.drift.inward.right.third': 'Rechtes Knie nach außen. Spannen Sie die Gesäßmuskeln an.',
  'belt.hint.standing.step-in': 'Stellen Sie sich aufs Band, ganz ins Bild',
  'belt.hint.standing.too-small': 'Ihre Beine sind im Bild zu klein: Kamera näher stellen',
  'belt.hint.standing.straight': 'Drehen Sie sich gerade zur Kamera, oder gerade von ihr weg',
  'belt.hint.standing.to-middle': 'Stellen Sie die Kamera so, dass Sie in der Mitte stehen',
  'belt.hint.standing.light': 'Es ist zu dunkel: Machen Sie Licht',
  'belt.hint.standing.camera': 'Stellen Sie die Kamera gerade und so, dass sie stillsteht',
  'belt.hint.standing.slow': 'Der Computer ist zu langsam: Schließen Sie andere Programme oder machen Sie Licht an',
  'belt.hint.running.step-in': 'Ich sehe Sie nicht',
  'belt.hint.running.one-person': 'Zwei Personen im Bild: Ich messe, wenn Sie allein sind',
  'belt.hint.running.show-legs': 'Füße oder Hüfte abgeschnitten: Laufen Sie etwas weiter hinten auf dem Band',
  'belt.hint.running.too-small': 'Zu klein zum Messen. Laufen Sie weiter; ändern Sie es beim nächsten Halt',
  'belt.hint.running.straight': 'Laufen Sie und schauen Sie geradeaus',
  'belt.hint.running.to-middle': 'Laufen Sie in der Mitte des Bands',
  'belt.hint.running.light': 'Zu dunkel zum Messen. Laufen Sie weiter; mehr Licht beim nächsten Halt',
  'belt.hint.running.camera':
    'Die Kamera wackelt oder steht schief. Laufen Sie weiter; ändern Sie es beim nächsten Halt',
  'belt.hint.running.clear-legs': 'Ich sehe nicht beide Beine. Laufen Sie weiter',
  'belt.hint.running.slow': 'Zu wenige Bilder zum Messen. Laufen Sie weiter; ändern Sie es beim nächsten Halt',
  'belt.choice.title': 'So sieht Sie der Spiegel',
  'belt.choice.place':
    'Stellen Sie Laptop oder Handy vor das Laufband, 2,5 bis 3 Meter entfernt, auf Hüfthöhe. Niemand hält es.',
  'belt.choice.see':
    'Hüfte bis Füße sind im Bild. Stehen Sie zwei Sekunden still auf dem Band, dann schalten Sie es ein.',
  'belt.choice.fadingNote':
    'Ab Ihrem fünften Lauf ist der Spiegel in jeder Minute eine Zeit lang verdeckt: ein Viertel, die Hälfte, drei Viertel, ganz.',

  'run.lead':
    'Kniebeugen sagen nicht, wie Sie laufen. Darum werden Ihre Knie beim Laufen gemessen, Schritt für Schritt, in dem Moment, in dem ein Bein Sie trägt.',
  'run.howTo': 'So filmen Sie',
  'run.steps.place': 'Stellen Sie das Handy auf Hüfthöhe, genau vor das Laufband oder genau dahinter. Niemand hält es.',
  'run.steps.stand':
    'Stehen Sie zuerst zwei Sekunden still, da, wo Sie gleich laufen. Dann zählen die Winkel gegen Ihren eigenen Stand.',
  'run.steps.length':
    'Laufen Sie 15 Sekunden oder länger: Nötig sind sieben Schritte mit jedem Bein, besser sind zehn.',
  'run.summary': 'Ihr Lauf',
  'run.inLineIn': 'im Mittel {{drift}} in {{count}} Schritten, {{hits}} davon außerhalb Ihres Zielbereichs',
  'run.unclearIn': 'im Mittel {{drift}} in {{count}} Schritten: zu nah am Rand Ihres Zielbereichs, um es zu sagen',
  'run.keyMeans': '„In der Achse“ heißt: In dem Moment, in dem ein Bein Sie trägt, ist das Knie in Ihrem Zielbereich.',
  'run.absolute':
    'Vor dem Lauf waren Sie nicht still stehend zu sehen. Darum sind die Winkel absolut, nicht die Veränderung gegen Ihren Stand, und ihre Bänder sind breiter. Stehen Sie nächstes Mal zuerst zwei Sekunden still.',
  'run.whole.none': 'Im ganzen Lauf blieben alle {{count}} Schritte in Ihrem Zielbereich.',
  'run.whole.inward':
    'Im ganzen Lauf gingen {{hits}} von {{count}} Schritten ({{share}}) nach innen über Ihren Zielbereich hinaus.',
  'run.whole.outward':
    'Im ganzen Lauf gingen {{hits}} von {{count}} Schritten ({{share}}) nach außen über Ihren Zielbereich hinaus.',
  'run.changes.noOther': 'Sobald ein zweiter Lauf von Ihnen aufbewahrt ist, stehen hier beide nebeneinander.',
  'run.sheet.practise':
    'Laufen Sie auf dem Laufband vor dem Spiegel, so schnell wie sonst, mit einem Gedanken: „{{cue}}“ Je besser es geht, desto seltener schauen Sie hin.',
  'run.sheet.goOn': 'Laufen Sie weiter wie bisher und messen Sie in ein paar Wochen noch einmal.',
  'run.noStepsWhy':
    'Ein Lauf braucht vier gleichmäßige Schritte nacheinander, von vorn oder von hinten, mit Hüfte und Füßen im Bild. In einem Video in Zeitlupe sind die Schritte zu langsam für einen Lauf: Sagen Sie unten, wie viel langsamer es ist.',
  'run.howCannot':
    'Eine Kamera vorn oder hinten zeigt nicht, wie der Fuß aufsetzt, keine Kräfte und nicht, ob Ihre Schritte zu lang sind. Nichts hier sagt eine Verletzung voraus. Die Genauigkeit ist an Läufern gemessen, die der Computer gezeichnet hat.',

  'check.freshTodo':
    'Gehen Sie jetzt laufen. Kommen Sie dann wieder und wählen Sie „Nach dem Lauf“: Beide Checks stehen dann nebeneinander.',
  'check.saysNot':
    'Wie sich Ihre Beine beim Laufen bewegen: Das sagt eine Kniebeuge auf einem Bein nicht voraus (Rees 2018). Und ein Check ist ein Moment; Licht, Kleidung und Ihr Platz spielen mit.',
};
