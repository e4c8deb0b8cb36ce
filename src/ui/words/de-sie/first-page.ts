import { firstPage as familiar } from '../de/first-page.ts';
import type { FirstWords } from '../en/en.ts';
import { withOverrides, type Overrides } from '../forms/overrides.ts';

/** The texts of the first page that address the reader, with “Sie”. */
export const politeFirstPage: Overrides<FirstWords> = {
  'product.sentence':
    'Machen Sie Kniebeugen vor der Kamera und sehen Sie, ob jedes Knie über dem Fuß bleibt oder nach innen oder außen ausweicht.',
  'product.privacy':
    'Nichts verlässt dieses Gerät: Das Bild wird hier gemessen und nur aufbewahrt, wenn Sie es aufnehmen.',
  'product.notMedical':
    'Eine Trainingshilfe, kein Medizinprodukt. Sie erkennt, behandelt und überwacht keine Krankheit oder Verletzung. Hören Sie auf, wenn es wehtut; bei Schmerzen fragen Sie eine Fachperson.',
  'start.allow': 'Wenn der Browser fragt: Erlauben Sie die Kamera.',
  'start.pageFailed.todo':
    'Prüfen Sie, ob Kneeline dort noch läuft, wo Sie es gestartet haben, und versuchen Sie es noch einmal.',
  'start.whereToStand': 'So stellen Sie sich hin',
  'start.distanceSpoken': 'Ein Laptop auf einem Tisch; Sie stehen zweieinhalb bis drei Meter davor.',
  'start.distancePhoneSpoken': 'Ein Handy, das auf einem Regal lehnt; Sie stehen zweieinhalb bis drei Meter davor.',
  'start.frameSpoken': 'Das soll die Kamera sehen: Sie ganz, von der Hüfte bis zu den Füßen, von vorn, Füße geradeaus.',
  'start.stepStill': 'Stehen Sie zwei Sekunden still, dann gehen Sie in die Knie: zwei Sekunden runter, zwei hoch.',
  'start.storageUnavailable':
    'In diesem Browserfenster lassen sich Ihre Einstellungen nicht aufbewahren. Alles andere funktioniert.',
  'start.storageFull':
    'Der Speicher ist voll: Ihre Einstellungen lassen sich nicht speichern. Alles andere funktioniert.',
  'start.cutOff': 'Ihre letzte Einheit wurde unterbrochen. Sie ist aufbewahrt.',
  'start.progressLink': 'Ihr Verlauf',
  'start.checkLead':
    'Zweimal die gleichen Kniebeugen: frisch, und noch einmal, wenn Sie zurückkommen. Danach steht beides nebeneinander auf einer Seite.',
  'start.checkSame': 'Stellen Sie sich an dieselbe Stelle, in denselben Schuhen, und gehen Sie so tief wie vorher.',
  'start.checkDone': 'Die erste Hälfte haben Sie heute um {{time}} gemacht. Jetzt die zweite.',
  'programme.saysFading.auto': 'Der Spiegel ist so oft verdeckt, wie es zu Ihren bisherigen Einheiten passt.',
  'engine.failures.model-missing.todo':
    'Prüfen Sie das Netz und versuchen Sie es noch einmal. Wer diese Seite eingerichtet hat, führt im Kneeline-Ordner „npm run models“ aus.',
  'engine.failures.model-corrupt.todo':
    'Versuchen Sie es noch einmal, dann wird es neu geholt. Hilft das nicht, führt, wer diese Seite eingerichtet hat, im Kneeline-Ordner „npm run models“ aus.',
  'engine.failures.backend-unavailable.todo':
    'Wählen Sie bei „Rechnet mit“ wieder „Automatisch“, oder nehmen Sie einen aktuellen Chrome, Edge, Firefox oder Safari.',
  'engine.failures.graphics-lost.todo': 'Schließen Sie andere aufwendige Seiten und versuchen Sie es noch einmal.',
  'engine.failures.worker-crashed.todo': 'Versuchen Sie es noch einmal. Passiert es wieder, laden Sie die Seite neu.',
  'engine.failures.frame-unreadable.todo':
    'Versuchen Sie es noch einmal, oder nehmen Sie eine andere Kamera oder ein anderes Video.',
  'engine.failures.closed.todo': 'Versuchen Sie es noch einmal, um sie einzuschalten.',
  'source.failures.camera-denied.todo':
    'Klicken Sie auf das Kamerazeichen in der Adresszeile, erlauben Sie die Kamera für diese Seite und versuchen Sie es noch einmal.',
  'source.failures.camera-busy.todo':
    'Schließen Sie Videoanrufe und andere Kameraprogramme und versuchen Sie es noch einmal.',
  'source.failures.camera-absent.todo': 'Stecken Sie eine an, oder öffnen Sie stattdessen ein Video.',
  'source.failures.camera-unplugged.todo': 'Stecken Sie sie wieder an und versuchen Sie es noch einmal.',
  'source.failures.camera-silent.todo':
    'Öffnen Sie ihre Abdeckung oder schalten Sie sie ein, und schließen Sie andere Programme, die sie benutzen. Hilft das nicht, ziehen Sie sie ab und stecken Sie sie wieder an.',
  'source.failures.camera-missing.title': 'Die Kamera, die Sie gewählt haben, ist nicht angesteckt.',
  'source.failures.camera-missing.todo':
    'Stecken Sie sie an, dann öffnet sie sich von selbst. Oder nehmen Sie eine andere Kamera.',
  'source.failures.insecure-origin.todo': 'Öffnen Sie Kneeline unter http://localhost oder über https.',
  'source.failures.camera-unsupported.todo':
    'Nehmen Sie einen aktuellen Chrome, Edge, Firefox oder Safari, oder öffnen Sie ein Video.',
  'source.failures.file-broken.todo':
    'Vielleicht wurde es beim Kopieren abgeschnitten. Kopieren oder filmen Sie es neu, oder nehmen Sie ein anderes.',
  'source.failures.file-without-video.todo': 'Sie enthält nur Ton. Nehmen Sie ein Video, zum Beispiel ein MP4.',
  'source.failures.file-format-unread.todo':
    'Wandeln Sie das Video in MP4 um, zum Beispiel mit VLC oder HandBrake, und öffnen Sie es dann noch einmal.',
  'source.failures.file-codec-unsupported.todo':
    'Speichern Sie es als MP4 (H.264) oder WebM, oder nehmen Sie einen anderen Browser.',
  'people.you': 'Sie',
  'people.closed.unavailable.todo':
    'Das ist so in einem privaten Fenster oder wenn Speichern abgeschaltet ist. Öffnen Sie Kneeline in einem gewöhnlichen Fenster. Messen geht trotzdem, und jede Einheit lässt sich als Datei speichern.',
  'people.closed.full.todo': 'Nichts ist verloren. Machen Sie Speicherplatz frei und versuchen Sie es noch einmal.',
  'people.closed.blocked-by-other-tab.todo':
    'Nichts ist verloren. Schließen Sie den anderen Tab oder laden Sie ihn neu, dann versuchen Sie es hier noch einmal.',
  'people.closed.newer-version.todo': 'Nichts ist verloren. Laden Sie diese Seite neu, dann kommt die neuere.',
  'people.closed.damaged.todo':
    'Schließen Sie andere Tabs mit Kneeline, laden Sie diese Seite neu und versuchen Sie es noch einmal. Einheiten, die Sie als Datei gespeichert haben, lassen sich weiterhin öffnen.',
  'people.closed.not-found.todo': 'Laden Sie diese Seite neu und versuchen Sie es noch einmal.',
  'people.closed.nothing-measured.todo': 'Es gibt nichts aufzubewahren. Machen Sie noch eine Einheit.',
  'people.closed.numbers-only.todo': 'Laden Sie diese Seite neu und versuchen Sie es noch einmal.',
  'people.closed.cancelled.todo': 'Nichts ist verloren. Versuchen Sie es noch einmal.',
  'people.refused.unavailable.todo':
    'Nichts wurde verändert. Laden Sie diese Seite neu, dann versuchen Sie es noch einmal.',
  'people.refused.full.todo':
    'Nichts wurde verändert. Machen Sie Speicherplatz frei oder löschen Sie alte Einheiten, dann versuchen Sie es noch einmal.',
  'people.refused.blocked-by-other-tab.todo':
    'Nichts wurde verändert. Schließen Sie den anderen Tab, dann versuchen Sie es noch einmal.',
  'people.refused.newer-version.todo': 'Nichts wurde verändert. Laden Sie diese Seite neu, dann kommt die neuere.',
  'people.refused.damaged.todo': 'Alles andere ist davon unberührt. Sie können ihn löschen.',
  'films.waitBehindTodo': 'Gemessen wird, wenn Sie hier fertig sind. Die Liste steht auf der ersten Seite.',
  'films.runBehindTodo': 'Das geht weiter, während Sie hier sind. Die Liste steht auf der ersten Seite.',
  'sessionFile.refusals.too-large.todo': 'Wählen Sie eine, die Kneeline gespeichert hat.',
  'sessionFile.refusals.not-json.todo':
    'Die Datei ist beschädigt oder wurde beim Kopieren abgeschnitten. Kopieren Sie sie noch einmal.',
  'sessionFile.refusals.not-a-session.todo': 'Wählen Sie eine JSON-Datei, die Kneeline gespeichert hat.',
  'sessionFile.refusals.too-old.todo':
    'Das Format wird nicht mehr gelesen. Öffnen Sie sie dort, wo sie gespeichert wurde.',
  'sessionFile.refusals.too-new.todo': 'Aktualisieren Sie Kneeline und öffnen Sie sie noch einmal.',
  'sessionFile.refusals.does-not-fit.todo':
    'Vielleicht wurde die Datei von Hand geändert. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde.',
};

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstWords = withOverrides(familiar, politeFirstPage);
