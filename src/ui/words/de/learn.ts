import type { Words } from '../en/en.ts';

export const learn: Words['learn'] = {
  title: 'Warum Knie ausweichen',
  lead: 'Beim Joggen landet jeder Schritt auf einem Bein. Das Knie muss dorthin, wohin Hüfte und Fuß es schicken.',
  crossfire: {
    title: 'Im Kreuzfeuer',
    text: 'Das Knie sitzt zwischen zwei Nachbarn. Tun beide ihre Arbeit, bleibt es über dem Fuß. Gibt einer nach, gerät das Knie dazwischen und weicht aus, meist nach innen.',
    hip: 'Hüfte',
    hipText: 'Schwache oder müde Hüftmuskeln können das Becken absinken und den Oberschenkel nach innen drehen lassen.',
    knee: 'Knie',
    foot: 'Fuß',
    footText: 'Ein Fuß, der die Innenkante belastet und sein Gewölbe verliert, kann den Unterschenkel mitnehmen.',
    picture:
      'Ein Jogger auf einem Bein, von vorn: Von der Hüfte und vom Fuß her drückt je ein Pfeil das Knie nach innen, weg vom Lot.',
  },
  train: {
    title: 'Was die Übung trainiert',
    text: 'Du gehst vor einem Spiegel langsam in die Knie und hältst jedes Knie auf seiner Linie. Was du siehst, kannst du gleich berichtigen, und das Bein lernt, wo gerade ist.',
    line: 'Eine Linie: Mitte der Leiste, Kniescheibe, zweite bis dritte Zehe.',
    eyes: 'Die Kniescheiben sind die Augen der Beine: Beide schauen geradeaus.',
    steps: 'Erst auf beiden Beinen, dann auf einem, dann die Stufe hinab. Später ohne Spiegel.',
    picture: 'Zwei Beine von vorn in der Kniebeuge: Lote von der Hüfte zum Fuß, die Knie liegen darauf.',
    inspired:
      'Angeregt vom Spiegelknie, der Lieblingsübung von Dr. med. Christian Larsen. Worte und Bilder hier sind unsere, nicht seine.',
  },
  known: {
    title: 'Was man weiß und was nicht',
    shows: 'Zeigt',
    not: 'Zeigt nicht',
    rows: {
      willy: {
        source: 'Willy 2012, 10 Laufende',
        shows:
          'Das Üben mit Spiegel und Hinweisen, über die Einheiten ausgeblendet, übertrug sich auf die einbeinige Kniebeuge und den Step-down und hielt drei Monate.',
        not: 'Was ohne das Üben geschehen wäre: Es gab keine Vergleichsgruppe.',
      },
      marshall: {
        source: 'Marshall 2020, 24 Personen',
        shows: 'Mit farbiger Rückmeldung knickte das Knie um 6,16° weniger nach innen.',
        not: 'Die Zahl auf diesem Bildschirm: Das war ein anderes Maß.',
      },
      munro: {
        source: 'Munro 2012, 20 Personen',
        shows: 'Der Winkel im Bild ist auf etwa 3° wiederholbar. Als Änderung zählt er ab etwa 8 bis 9°.',
        not: 'Den Winkel des Gelenks selbst.',
      },
      lopes: {
        source: 'Lopes 2018, mehrere Studien zusammen',
        shows: 'Der Winkel im Bild hängt kaum mit dem Winkel des Gelenks im Raum zusammen (r = 0,127).',
        not: 'Dass er nutzlos ist: Er zeigt, wohin das Knie im Spiegel geht.',
      },
      rees: {
        source: 'Rees 2018',
        shows: 'Die Kniebeuge auf einem Bein sagt nicht voraus, wie jemand läuft.',
        not: 'Was dein eigenes Üben bewirkt.',
      },
      raisanen: {
        source: 'Räisänen 2018, 306 Personen',
        shows: 'Der Winkel verriet kaum, wer sich später verletzt (0,59; 0,5 wäre Münzwurf).',
        not: 'Dass ein Knie neben der Achse wehtun wird.',
      },
      larsen: {
        source: 'Larsen und Miescher, Thieme',
        shows: 'Wie man hinsieht: locker vor dem Spiegel, jedes Bein für sich, die Kniescheiben als seine Augen.',
        not: 'Zahlen. Die sind von uns.',
      },
    },
    abstracts: 'Das meiste davon kennen wir aus den Zusammenfassungen.',
  },
  limits: {
    title: 'Kein Versprechen',
    text: 'Kneeline zeigt, was deine Knie vor dieser Kamera tun. Es verspricht nicht, dass Schmerzen weggehen, dass du anders läufst oder dass nie etwas wehtut.',
  },
  help: {
    title: 'Wann zu einer Fachperson',
    text: 'Hör auf, wenn es wehtut. Lass nachsehen, wenn Schmerzen bleiben oder wiederkommen, wenn ein Knie anschwillt, blockiert oder wegknickt, oder nach einem Sturz.',
  },
};
