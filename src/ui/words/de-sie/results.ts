import type { Words } from '../en/en.ts';
import type { Overrides } from '../forms/overrides.ts';

/** The texts of results, reports, people and tools that address the reader, with “Sie”. */
export const results: Overrides<Words> = {
  'welcome.recent': 'Ihre letzten Einheiten',
  'summary.title': 'Ihre Einheit',
  'summary.filmed.looksSlowedTodo':
    'Sagen Sie, wie viel langsamer als in Wirklichkeit das Video läuft, dann stimmen alle Zeiten.',
  'summary.filmed.slowed.person': 'Zeitlupe, {{times}}-fach, wie Sie sagen: Alle Zeiten sind die wirklichen.',
  'summary.filmed.turnedBack': 'Das Video ist gespiegelt, wie Sie sagen: Links und rechts wurden zurückgetauscht.',
  'summary.advice.mirror-faded':
    'Als Nächstes: dasselbe, jede vierte Kniebeuge ohne Spiegel. Sie spüren Ihre Knie, statt sie zu sehen.',
  'summary.advice.one-leg':
    'Als Nächstes: auf einem Bein. Auf beiden Beinen bleiben Ihre Knie auch ohne Spiegel in der Achse.',
  'summary.advice.enough': 'Genug für heute. Ihr Knie bleibt auch ohne Spiegel in der Achse.',
  'summary.noRepsAxis':
    'Sie waren nie aufrecht stehend zu sehen, also fehlte die Standachse zum Messen. Stehen Sie vor oder nach einer Kniebeuge einen Moment aufrecht, mit Blick zur Kamera.',
  'summary.noRepsTodo':
    'Stehen Sie still, bis der Ring voll ist, dann gehen Sie langsam in die Knie, mindestens eine Handbreit tief.',
  'summary.howDrift.knee-track':
    'Die Abweichung sagt, um wie viel Grad das Knie die Ebene von Hüfte und Fuß seit Ihrem ruhigen Stand verlassen hat. Ein Knie über seinem Fuß hat etwa 0°, ob die Zehen nach vorn oder nach außen zeigen. Drehung, Perspektive und was das Modell zu klein sieht, sind herausgerechnet. Das Band (±) sagt, wie sicher diese Zahl ist. Reicht es zu weit, ist das Bein nicht zu beurteilen. Links und rechts unterscheiden sich ab 9° klar.',
  'summary.howDrift.body-plane':
    'Diese Einheit stammt aus einer älteren Version von Kneeline. Die Abweichung sagt, um wie viel Grad das Knie die gerade Linie von der Hüfte zum Knöchel seit Ihrem ruhigen Stand verlassen hat, genau von vorn gesehen. Zeigen die Zehen nach außen, erscheint darum auch ein Knie über seinem Fuß als außen. Das Band (±) sagt, wie sicher diese Zahl ist. Links und rechts unterscheiden sich ab 9° klar.',
  'summary.howCannot':
    'Wohin die Kniescheibe zeigt und wie das Fußgewölbe steht, ist so nicht zu sehen. Schauen Sie selbst in den Spiegel.',
  'summary.unseen.slow-computer':
    'Während {{unseen}}\u00A0s von {{of}}\u00A0s war der Computer zu langsam, um Sie zu sehen. Kniebeugen in dieser Zeit sind nicht gezählt.',

  'report.lead': 'Das Blatt wird so gedruckt, wie Sie es sehen. Im Druckdialog können Sie es auch als PDF speichern.',
  'report.picturePlain': 'Wiederholung {{number}}, tiefster Punkt, wie andere Sie sehen',
  'report.practise': 'So üben Sie',
  'report.practiseHow.two-leg-squat':
    'Stellen Sie sich hüftbreit vor einen Spiegel und gehen Sie langsam in die Knie: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheiben schauen geradeaus.',
  'report.practiseHow.single-leg-squat':
    'Stellen Sie sich auf einem Bein vor einen Spiegel, das Becken gerade, und beugen Sie langsam das Knie: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheibe schaut geradeaus.',
  'report.practiseHow.step-down':
    'Stellen Sie sich auf eine niedrige Stufe vor einen Spiegel und senken Sie langsam den anderen Fuß: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheibe schaut geradeaus.',
  'report.practiseStop': 'Hören Sie auf, wenn es wehtut.',
  'report.csvSigns': 'Zahlen in der CSV, wie Ihre Tabellenkalkulation sie liest',
  'report.filmFailures.unsupported':
    'Dieser Browser kann keine Videos schreiben. Nehmen Sie ein aktuelles Chrome oder Edge; die Zahlen lassen sich trotzdem speichern.',
  'report.filmFailures.export-failed':
    'Das Video ließ sich nicht als Datei schreiben. Schließen Sie andere Programme und speichern Sie es noch einmal.',
  'report.saveMomentFailed':
    'Das Bild ließ sich nicht erzeugen. Schließen Sie andere Seiten und versuchen Sie es noch einmal.',

  'progress.yours': 'Ihre Einheiten',
  'progress.emptyTodo': 'Machen Sie drei Kniebeugen oder mehr. Die Zahlen stehen dann hier, Einheit für Einheit.',
  'compare.noOther.todo':
    'Machen Sie die Übung an einem anderen Tag noch einmal: Dann stehen beide Einheiten hier nebeneinander.',
  'compare.failures.damaged.todo': 'Was von ihr gespeichert war, ist beschädigt. Wählen Sie eine andere.',
  'compare.failures.not-found.todo':
    'Sie wurde inzwischen gelöscht, vielleicht in einem anderen Tab. Wählen Sie eine andere.',
  'compare.failures.unread.todo':
    'Schließen Sie andere Tabs mit Kneeline und versuchen Sie es noch einmal, oder wählen Sie eine andere.',
  'compare.legMissing.todo': 'Wählen Sie eine andere Einheit, oder sehen Sie sich links und rechts an.',
  'compare.noDemonstration.todo':
    'Starten Sie die Kamera, öffnen Sie dort „{{where}}“ und nehmen Sie eine Kniebeuge auf: in der Achse, Knie nach innen oder Knie nach außen. Sie bleibt auf diesem Gerät; daneben lässt sich dann jede Wiederholung ansehen.',

  'people.forYou': 'Sie',
  'people.forSpoken': '; wählen Sie, wer trainiert',
  'people.strictness.says.own': 'Legen Sie eigene Grenzen fest.',
  'people.notKeptTodo': 'Speichern Sie sie als Datei: Sie lässt sich hier oder auf einem anderen Gerät wieder öffnen.',
  'pages.not-kept.todo':
    'Sie wurde in diesem Browser nie aufbewahrt oder seither gelöscht. Was aufbewahrt ist, steht in Ihrem Verlauf.',
  'pages.film.warning': 'Es wird noch gemessen. Sie sehen dann, was bis jetzt gemessen ist.',

  'films.lead':
    'Jedes Video gibt dieselben Zahlen wie für sich allein gemessen; mehrere laufen zugleich, wenn der Computer das schafft. Die Liste bleibt, solange diese Seite offen ist: Speichern Sie, was Sie behalten wollen.',
  'films.hintDrop': 'Oder ziehen Sie sie hierher.',
  'films.sessionRefused.todo': 'Öffnen Sie sie allein, dann sehen Sie, welche Stelle darin nicht passt.',
  'films.offered_one': '{{count}} Datei liegt jetzt in Ihren Downloads.',
  'films.offered_other':
    '{{count}} Dateien gingen in Ihre Downloads. Ist nur die erste angekommen, erlauben Sie dieser Seite mehrere Downloads und speichern Sie noch einmal.',
  'films.savingFailures.full':
    'Der Speicher ist voll. Machen Sie Platz oder nehmen Sie einen anderen Ordner und speichern Sie noch einmal.',
  'films.savingFailures.refused':
    'Dort darf der Browser nicht schreiben. Nehmen Sie einen anderen Ordner und speichern Sie noch einmal.',
  'films.meanwhile':
    'Sie können inzwischen in einen anderen Tab oder ein anderes Programm wechseln, es geht weiter. Auf dem Handy lassen Sie diese Seite im Blick.',

  'films.keptYours': 'In Ihrem Verlauf',
  'backup.lead':
    'Eine Datei enthält alle Personen, Einheiten mit jedem Punkt, Vorführungen, Urteile von Hand und Ihre Einstellungen. Bewahren Sie sie dort auf, wo nur Sie sie lesen können.',
  'backup.refusals.too-new':
    'Die Datei stammt aus einem neueren Kneeline. Aktualisieren Sie Kneeline und öffnen Sie sie noch einmal.',
  'backup.refusals.damaged':
    'Etwas in der Datei fehlt oder ist beschädigt. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde.',

  'stored.lead':
    'Kneeline schickt nirgendwohin etwas. Was es aufbewahrt, liegt in diesem Browser, und Sie können es hier löschen.',
  'stored.partWhat.settings': 'Was Sie gewählt haben, wo Sie standen und für wen die nächste Einheit aufbewahrt wird.',
  'stored.check': 'Sehen Sie selbst nach',
  'stored.checkSteps.cut': 'Trennen Sie das Netz und messen Sie: Nichts fehlt.',
  'stored.checkSteps.watch':
    'Öffnen Sie die Entwicklerwerkzeuge des Browsers (F12), wählen Sie „Netzwerk“ und machen Sie einen Satz: Keine Zeile nennt eine andere Adresse.',
  'stored.checkSteps.rule':
    'Lesen Sie im Quelltext der Seite nach: Die „Content-Security-Policy“ nennt keine andere Adresse.',

  'studio.replayFirst': 'Machen Sie eine Kniebeuge; danach können Sie sie noch einmal ansehen.',
  'studio.replayWaits': 'Die nächste Kniebeuge können Sie noch einmal ansehen',
  'studio.demonstrationFilmed':
    'Gerade werden Bilder für die Wiederholung behalten: Eine Vorführung, die Sie jetzt aufnehmen, behält auch ihr Video, in diesem Browser, bis Sie sie löschen.',
  'studio.demonstrationWhat':
    'Machen Sie selbst eine Kniebeuge; sie erscheint dann hinter den Beinen aller anderen, an deren Körper angepasst.',
  'studio.notMeasured':
    'Diese Kniebeuge war nicht von Anfang bis Ende messbar. Stellen Sie sich hin, wie der Spiegel es sagt, und machen Sie noch eine.',
  'studio.storageFailures.unavailable':
    'Dieser Browser behält hier nichts: Vorführungen bleiben, bis Sie die Seite schließen.',
  'studio.storageFailures.full': 'Der Speicher ist voll: Die Vorführung bleibt, bis Sie die Seite schließen.',
  'studio.storageFailures.blocked-by-other-tab':
    'Kneeline ist in einem anderen Tab offen. Schließen Sie ihn und nehmen Sie dann noch einmal auf.',
  'studio.storageFailures.newer-version':
    'Die gespeicherten Vorführungen sind neuer als diese Seite. Laden Sie die Seite neu.',
  'studio.storageFailures.damaged':
    'Eine gespeicherte Vorführung ist nicht mehr lesbar. Nehmen Sie sie noch einmal auf.',
  'studio.storageFailures.numbers-only':
    'Von dieser Vorführung sind nur die Zahlen da. Nehmen Sie sie noch einmal auf.',
  'studio.storageFailures.nothing-measured':
    'In dieser Vorführung wurde kein Bein gemessen. Nehmen Sie sie noch einmal auf.',
  'studio.penHow':
    'Zeichnen Sie mit Maus, Stift oder Finger. Ohne sie helfen das Lot und die Linien zwischen Gelenken.',
  'studio.penAngleHow': 'Tippen Sie drei Punkte an; der Winkel steht am zweiten. Er ist gezeichnet, nicht gemessen.',
  'studio.filmWhere': 'Das Video bleibt auf diesem Gerät; nach der Einheit können Sie es speichern.',
  'studio.filmReady': 'Das Video ist fertig. Nach der Einheit können Sie es speichern.',
  'studio.filmFailures.export-failed': 'Das Video ließ sich nicht speichern. Versuchen Sie es noch einmal.',
  'studio.snapshotFailed':
    'Das Bild ließ sich nicht machen. Schließen Sie andere Seiten und versuchen Sie es noch einmal.',
  'studio.secondOpen':
    'Ziehen Sie das zweite Fenster auf den Beamer und drücken Sie darin F für den ganzen Bildschirm.',
  'studio.secondBlocked':
    'Der Browser ließ das zweite Fenster nicht zu. Erlauben Sie dieser Seite Pop-up-Fenster und versuchen Sie es noch einmal.',

  'handCheck.lead':
    'Setzen Sie Hüfte, Knie und Sprunggelenk auf Standbilder dieser Einheit. Kneeline zeigt seine Punkte erst nach Ihren. Ab zehn Standbildern sehen Sie, wie gut beide übereinstimmen.',
  'handCheck.noPicturesFilmUnnamed':
    'Eine Einheit enthält Punkte und Zahlen, nie Bilder, und ihre Datei nennt das Video nicht. Wählen Sie das Video noch einmal, aus dem sie gemessen wurde.',
  'handCheck.noPicturesFilm':
    'Eine Einheit enthält Punkte und Zahlen, nie Bilder. Wählen Sie das Video noch einmal, aus dem sie gemessen wurde: {{name}}',
  'handCheck.rater': 'Ihr Name oder ein Kürzel',
  'handCheck.raterHint':
    'Ihre Urteile bleiben unter diesem Namen in diesem Browser. Sind alle Standbilder beurteilt, beginnt derselbe Name einen weiteren Durchgang.',
  'handCheck.notKept':
    'Dieser Browser behält die Urteile nicht. Sie bleiben, bis die Seite geschlossen wird: Speichern Sie die CSV.',
  'handCheck.keys':
    'Drücken Sie auf das Bild, oder nehmen Sie die Tasten: Pfeile verschieben um ein Pixel, Umschalt und Pfeile weiter, Eingabe geht zum nächsten Gelenk, + und − zoomen, 0 zeigt das ganze Bild.',
  'handCheck.yours': 'Ihre',
  'handCheck.differenceHint': 'Kneelines Wert minus Ihrer',
};
