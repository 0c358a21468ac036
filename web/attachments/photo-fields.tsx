import type { ReactNode } from 'react';
import { photoTypesText } from '../../shared/attachments/attachment-type.ts';
import { useLanguage } from '../language/language.tsx';
import { FileField } from '../parts/file-field.tsx';
import classes from './attachments.module.css';

interface Props {
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** Chooses a photo, or takes one where there is a camera in the hand. */
export function PhotoFields({ file, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <FileField
        id="photo"
        label={say('Chọn ảnh', 'Choose a photo')}
        kinds={photoTypesText}
        accept="image/jpeg,image/png"
        describedBy="attached-file-limits"
        file={file}
        onChoose={onChoose}
      />
      <div className={classes.camera}>
        <input
          id="camera"
          className="unseen"
          type="file"
          accept="image/jpeg,image/png"
          capture="environment"
          onChange={(event) => onChoose(event.currentTarget.files?.[0])}
        />
        <label htmlFor="camera" className="link">
          {say('Chụp ảnh ngay', 'Take a photo now')}
        </label>
      </div>
    </>
  );
}
