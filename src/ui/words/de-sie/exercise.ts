import type { Words } from '../en/en.ts';
import type { Overrides } from '../forms/overrides.ts';

/** The texts of the exercise, the run and the explanations that address the reader, with “Sie”. */
export const exercise: Overrides<Words> = {
  'programme.title': 'Ihr Programm',
  'programme.fadingWhat':
    'Bild und Hinweise bleiben bei einem Teil der Wiederholungen verdeckt; gemessen wird trotzdem, und danach sehen Sie alles. In einer kleinen Studie mit 10 Laufenden, ohne Vergleichsgruppe, wurde der Spiegel über Wochen ausgeblendet; das ist kein Versprechen.',

  'tour.steps.stand.title': 'Hier stehen Sie',
  'tour.steps.plumb.text':
    'Eine gerade Linie von der Hüfte zum Fuß. Halten Sie das Knie darauf, wenn Sie tiefer gehen.',
  'tour.steps.hands.text':
    'Heben Sie eine Hand für Start oder Pause. Lassen Sie sie oben, um aufzuhören. Eine Taste oder ein Klicker tut dasselbe.',
  'mirrorLook.title': 'Sehen Sie zuerst selbst hin',
  'mirrorLook.lead':
    'Die Kamera sieht Gelenke als Punkte. Wohin die Kniescheibe zeigt und wie der Fuß steht, sehen nur Sie: Schauen Sie in einen Spiegel oder an sich hinunter. Jedes Bein für sich.',
  'mirrorLook.kept': 'Ihre Antworten werden nicht aufbewahrt.',
  'mirrorLook.kneecap.question': 'Wohin zeigen Ihre Kniescheiben?',
  'mirrorLook.kneecap.hints.straight': 'Gut. Lassen Sie sie auf dem ganzen Weg nach unten geradeaus schauen.',
  'mirrorLook.kneecap.hints.inward':
    'Drehen Sie die Oberschenkel ein wenig nach außen, bis beide Kniescheiben geradeaus schauen. Die Füße bleiben, wo sie sind.',
  'mirrorLook.kneecap.hints.outward': 'Holen Sie die Kniescheiben nach vorn und stellen Sie auch die Füße geradeaus.',
  'mirrorLook.foot.hints.up': 'Gut. Halten Sie es so auf dem ganzen Weg nach unten.',
  'mirrorLook.foot.hints.sinks':
    'Heben Sie das Gewölbe sanft an; Ferse und Ballen der großen Zehe bleiben am Boden, die Zehen lang.',
  'mirrorLook.foot.hints.lifts': 'Drücken Sie den Ballen der großen Zehe in den Boden, ohne dass das Gewölbe absinkt.',

  'learn.train.text':
    'Sie gehen vor einem Spiegel langsam in die Knie und halten jedes Knie auf seiner Linie. Was Sie sehen, können Sie gleich berichtigen, und das Bein lernt, wo gerade ist.',
  'learn.known.rows.rees.not': 'Was Ihr eigenes Üben bewirkt.',
  'learn.limits.text':
    'Kneeline zeigt, was Ihre Knie vor dieser Kamera tun. Es verspricht nicht, dass Schmerzen weggehen, dass Sie anders laufen oder dass nie etwas wehtut.',
  'learn.help.text':
    'Hören Sie auf, wenn es wehtut. Lassen Sie nachsehen, wenn Schmerzen bleiben oder wiederkommen, wenn ein Knie anschwillt, blockiert oder wegknickt, oder nach einem Sturz.',

  'live.lookFor': 'Kommen Sie ganz ins Bild',
  'live.axisAssumed': 'Achse angenommen, breite Bänder: Stehen Sie 2 Sekunden aufrecht',
  'live.settle': 'Bitte still stehen',
  'live.settleShare': 'Bitte still stehen: {{share}}',
  'live.firstSquat': 'Gehen Sie langsam in die Knie',
  'live.getReady': 'Machen Sie sich bereit',
  'live.getReadyLeg': '{{leg}}: Machen Sie sich bereit',
  'live.coveredHint': 'Spüren Sie Ihre Knie',
  'live.pausedHint': 'Weiter: Heben Sie eine Hand',
  'live.pausedHintKey': 'oder drücken Sie die Leertaste',
  'live.pausedHintOnlyKey': 'Weiter: Drücken Sie die Leertaste',
  'live.raisedHandNote': 'Schalten Sie das aus, wenn beim Üben eine Hand oben ist, an der Wand oder mit einem Gewicht.',
  'live.noVoice': 'Dieses Gerät hat keine eigene deutsche Stimme: Sie hören stattdessen Töne.',
  'live.earsOnlyText': 'Sie üben nach Gehör. Drücken Sie E oder tippen Sie, um zu sehen.',
  'live.startOverKeeps_one':
    'Dieser Satz endet nach {{count}} Wiederholung. Ihre Sätze bis jetzt kommen in den Verlauf.',
  'live.startOverKeeps_other':
    'Dieser Satz endet nach {{count}} Wiederholungen. Ihre Sätze bis jetzt kommen in den Verlauf.',

  'noPicture.awaited.title': 'Ihre Einheit wartet',
  'noPicture.awaited.late':
    'Ist „{{camera}}“ wieder da, drücken Sie „Noch einmal versuchen“. Keine andere Kamera geht an.',
  'noPicture.awaited.denied':
    'Klicken Sie auf das Kamerazeichen in der Adresszeile und erlauben Sie die Kamera, dann geht sie weiter.',
  'noPicture.trouble.silent.todo':
    'Öffnen Sie ihre Abdeckung oder schalten Sie sie ein, und schließen Sie Videoanrufe und andere Kameraprogramme. Hilft das nicht, öffnen Sie die Kamera neu, oder ziehen Sie sie ab und stecken Sie sie wieder an.',
  'noPicture.trouble.frozen.todo':
    'Daraus wird nichts gemessen. Schließen Sie andere Kameraprogramme und Effekte, oder öffnen Sie die Kamera neu.',
  'noPicture.trouble.covered.todo':
    'Öffnen Sie den Schieber vor der Linse, oder schalten Sie die Kamera ein. Ist der Raum dunkel, machen Sie Licht an.',
  'noPicture.effects.faceFraming.title': 'Ihre Kamera wählt den Ausschnitt selbst',
  'noPicture.effects.faceFraming.todo':
    'Sie zoomt und schwenkt, und wer still steht, scheint sich zu bewegen; so gehen Kniebeugen verloren. Schalten Sie das im Programm der Kamera oder in den Kameraeinstellungen des Systems aus; auf Mac und iPad heißt es „Folgemodus“. Diese Seite kann das nicht.',
  'noPicture.effects.backgroundBlur.todo':
    'Die Unschärfe franst die Beine am Rand aus. Schalten Sie sie im Programm der Kamera oder in den Kameraeinstellungen des Systems aus; auf Mac und iPad heißt sie „Porträt“. Diese Seite kann das nicht.',

  'coach.shown.instruction.step-in': 'Kommen Sie ins Bild',
  'coach.shown.instruction.turn-left': 'Etwas nach links drehen',
  'coach.shown.instruction.turn-right': 'Etwas nach rechts drehen',
  'coach.shown.instruction.face-camera': 'Drehen Sie sich zur Kamera',
  'coach.shown.instruction.stand-on-both': 'Bitte auf beiden Beinen stehen',
  'coach.shown.instruction.lift-foot': 'Den anderen Fuß etwas höher',
  'coach.shown.instruction.lower-foot': 'Den anderen Fuß tiefer absenken',
  'coach.shown.instruction.stand-still': 'Bitte still stehen',
  'coach.shown.instruction.lower-hand': 'Zuerst die Hand herunter',
  'coach.shown.drift.inward.both': 'Beide Knie nach außen',
  'coach.shown.drift.inward.left': 'Linkes Knie nach außen',
  'coach.shown.drift.inward.right': 'Rechtes Knie nach außen',
  'coach.spoken.instruction.step-in': 'Kommen Sie ins Bild, damit ich Sie ganz sehe.',
  'coach.spoken.instruction.step-back': 'Gehen Sie einen Schritt zurück.',
  'coach.spoken.instruction.come-closer': 'Kommen Sie einen Schritt näher.',
  'coach.spoken.instruction.move-left': 'Gehen Sie ein wenig nach links.',
  'coach.spoken.instruction.move-right': 'Gehen Sie ein wenig nach rechts.',
  'coach.spoken.instruction.turn-left': 'Drehen Sie sich etwas nach links.',
  'coach.spoken.instruction.turn-right': 'Drehen Sie sich etwas nach rechts.',
  'coach.spoken.instruction.face-camera': 'Drehen Sie sich zur Kamera.',
  'coach.spoken.instruction.tilt-down': 'Neigen Sie den Bildschirm nach vorn: Ich sehe Ihre Füße nicht.',
  'coach.spoken.instruction.tilt-up': 'Neigen Sie den Bildschirm nach hinten: Ihre Hüfte ist verdeckt.',
  'coach.spoken.instruction.level-camera': 'Stellen Sie die Kamera gerade: Das Bild ist schief.',
  'coach.spoken.instruction.turn-camera': 'Stehen Sie auf, oder drehen Sie die Kamera: Das Bild ist gedreht.',
  'coach.spoken.instruction.more-light': 'Es ist zu dunkel. Machen Sie bitte Licht an.',
  'coach.spoken.instruction.clear-legs': 'Etwas verdeckt Ihre Beine. Machen Sie die Sicht frei.',
  'coach.spoken.instruction.show-knees': 'Ich sehe Ihre Knie nicht. Bitte Shorts, und die Sicht frei.',
  'coach.spoken.instruction.mend-picture': 'Das Bild wirkt gestaucht. Bitte das Bildformat richtig stellen.',
  'coach.spoken.instruction.steady-camera': 'Die Kamera bewegt sich. Bitte automatischen Ausschnitt ausschalten.',
  'coach.spoken.instruction.feet-apart': 'Stellen Sie die Füße hüftbreit auseinander.',
  'coach.spoken.instruction.stand-on-both': 'Stellen Sie sich auf beide Beine.',
  'coach.spoken.instruction.lift-foot': 'Heben Sie den anderen Fuß etwas höher.',
  'coach.spoken.instruction.lower-foot': 'Senken Sie den anderen Fuß tiefer ab, bis kurz über den Boden.',
  'coach.spoken.instruction.stand-still': 'Stehen Sie einen Moment still.',
  'coach.spoken.instruction.lower-hand': 'Nehmen Sie zuerst die Hand herunter, dann heben Sie sie wieder.',
  'coach.spoken.instruction.less-deep': 'Gehen Sie nicht ganz so tief.',
  'coach.spoken.instruction.no-lunge': 'Ein Ausfallschritt zählt nicht. Bitte beide Knie oder ein Bein heben.',
  'coach.spoken.instruction.faster-machine': 'Bilder fallen aus. Bitte Programme schließen oder Licht machen.',
  'coach.spoken.picture.silent': 'Die Kamera schickt kein Bild. Schauen Sie auf den Bildschirm.',
  'coach.spoken.picture.covered': 'Die Kamera sieht nur eine Farbe. Abdeckung öffnen oder Licht an, bitte.',
  'coach.spoken.picture.gone': 'Die Kamera ist weg. Bitte wieder anstecken, Ihre Einheit wartet.',
  'coach.spoken.praise.third': 'Gut. Halten Sie es so.',
  'coach.spoken.mirrorCovered': 'Jetzt ohne Spiegel. Spüren Sie Ihre Knie.',
  'coach.spoken.restEnds_one': 'Noch {{count}} Sekunde. Zurück auf Ihren Platz.',
  'coach.spoken.restEnds_other': 'Noch {{count}} Sekunden. Zurück auf Ihren Platz.',

  'refusal.no-person': 'Kommen Sie ins Bild: Ich sehe Sie nicht',
  'refusal.feet-outside': 'Gehen Sie zurück: Ich sehe Ihre Füße nicht',
  'refusal.hips-outside': 'Gehen Sie zurück: Ich sehe Ihre Hüfte nicht',
  'refusal.too-far': 'Kommen Sie näher: Ihre Beine sind im Bild zu klein zum Messen',
  'refusal.too-near': 'Gehen Sie zurück: Sie sind zu nah',
  'refusal.not-facing': 'Drehen Sie sich zur Kamera',
  'refusal.off-centre': 'Stellen Sie sich in die Bildmitte',
  'refusal.too-dark': 'Es ist zu dunkel: Machen Sie Licht an',
  'refusal.camera-tilted': 'Stellen Sie die Kamera gerade: Das Bild ist schief',
  'refusal.picture-turned': 'Stehen Sie auf, oder drehen Sie die Kamera: Das Bild liegt auf der Seite oder steht kopf',
  'refusal.legs-hidden': 'Etwas verdeckt Ihre Beine: Machen Sie den Blick frei',
  'refusal.knees-hidden': 'Ich sehe Ihre Knie nicht: Tragen Sie Shorts oder Leggings, und halten Sie die Sicht frei',
  'refusal.picture-squeezed': 'Das Bild wirkt gestaucht: Stellen Sie die Kamera auf ihr eigenes Bildformat',
  'refusal.camera-moves': 'Die Kamera bewegt sich: Stellen Sie sie fest hin, ohne automatischen Bildausschnitt',
  'refusal.points-jumped': 'Ich habe Ihre Beine kurz verloren: Stehen Sie still',
  'refusal.frames-too-slow': 'Der Computer ist zu langsam: Schließen Sie andere Programme oder machen Sie Licht an',
  'refusal.too-deep': 'So tief kann ich nicht messen: Bleiben Sie etwas höher',
  'refusal.lunge': 'Ein Ausfallschritt wird nicht gemessen: Beugen Sie beide Knie, oder heben Sie einen Fuß',
};
