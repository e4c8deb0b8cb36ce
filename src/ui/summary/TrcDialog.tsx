import { useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, NumberField, Text } from 'react-aria-components';
import { LEAST_LEG_M, MOST_LEG_M } from '../../core/session/session-trc.ts';
import { useWords } from '../words/use-words.ts';
import '../parts/ask-twice.css';
import '../parts/fields.css';

interface TrcDialogProps {
  /** False if nobody stood still, so that no leg gives a scale. */
  readonly hasScale: boolean;
  /** @param legLengthM `null`: pixels. */
  readonly onSave: (legLengthM: number | null) => void;
  readonly onClose: () => void;
}

/** Asks for the length of the leg before the points are saved, because a single camera knows no metres. */
export function TrcDialog({ hasScale, onSave, onClose }: TrcDialogProps) {
  const { t } = useWords();
  const [legLengthM, setLegLengthM] = useState(NaN);
  const isGiven = hasScale && !Number.isNaN(legLengthM);
  return (
    <ModalOverlay className="ask-cover" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="popover ask">
        <Dialog className="ask-dialog">
          <Heading slot="title" className="panel-title">
            {t('report.files.trc.name')}
          </Heading>
          <p>{t(hasScale ? 'report.trc.text' : 'report.trc.noScale')}</p>
          {hasScale ? (
            <NumberField
              className="field"
              value={legLengthM}
              onChange={setLegLengthM}
              minValue={LEAST_LEG_M}
              maxValue={MOST_LEG_M}
              formatOptions={{ maximumFractionDigits: 3 }}
            >
              <Label>{t('report.trc.leg')}</Label>
              <Input />
              <Text slot="description">{t('report.trc.legHow')}</Text>
            </NumberField>
          ) : null}
          <div className="ask-ways">
            <Button
              className="plain-button"
              onPress={() => {
                onSave(isGiven ? legLengthM : null);
                onClose();
              }}
            >
              {t(isGiven ? 'report.trc.saveMetres' : 'report.trc.savePixels')}
            </Button>
            <Button className="quiet-button" onPress={onClose}>
              {t('report.cancel')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
