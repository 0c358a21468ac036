import { type ReactNode, useState } from 'react';
import { isImage } from '../../shared/attachments/attachment-type.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './attachments.module.css';
import { type AttachmentLine, useAttachmentAddress } from './use-attachments.ts';

/** The photos among files, which are loaded once somebody wants to see them. */
export function Photos({ lines }: { readonly lines: readonly AttachmentLine[] }): ReactNode {
  const { say } = useLanguage();
  const addressOf = useAttachmentAddress();
  const [isShown, show] = useState(false);
  const photos = lines.filter(({ type }) => isImage(type));
  if (photos.length === 0) return null;
  if (!isShown) {
    return (
      <button type="button" className="link" onClick={() => show(true)}>
        {photos.length === 1
          ? say('Xem ảnh', 'See the photo')
          : say(`Xem ${photos.length} ảnh`, `See the ${photos.length} photos`)}
      </button>
    );
  }
  return (
    <div className={classes.photos}>
      {photos.map(({ file, name }) => (
        <a key={file} href={addressOf(file)} target="_blank" rel="noreferrer">
          <img src={addressOf(file)} alt={name} />
        </a>
      ))}
    </div>
  );
}
