import { type ReactNode, useState } from 'react';
import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { attachmentTypesText } from '../../shared/attachments/attachment-type.ts';
import { buttons } from '../../shared/i18n/controls.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { useCommand } from '../client/use-command.ts';
import { formatBytes } from '../language/format-bytes.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FileField } from '../parts/file-field.tsx';
import { useNotice } from '../parts/notice.tsx';
import { useWardParams } from '../ward/use-ward.ts';
import { PhotoFields } from './photo-fields.tsx';
import { longestSide, prepareFile } from './prepare-file.ts';
import { type AttachmentLine, useAttachments } from './use-attachments.ts';

interface Props {
  readonly to: AttachedTo;
  /** What it is attached to, in words. */
  readonly place: string;
  /** The file in whose place another one is put. */
  readonly replaces?: AttachmentLine | undefined;
  readonly onClose: () => void;
}

/** Not a command's own label: guides call it by the page where it stands. */
export const photoAction: Text = { vi: 'Đính kèm ảnh', en: 'Attach a photo' };

/** Chooses a file and attaches it. */
export function AttachDialog({ to, place, replaces, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const [file, setFile] = useState<File>();
  const { attach, isRunning, error } = useAttach(to, replaces);
  const action = say(to.kind === 'household' ? photoAction : buttons.attachFile);
  return (
    <Confirm
      isOpen
      title={`${action}: ${place}`}
      action={action}
      isRunning={isRunning}
      error={error}
      onConfirm={() => file && void attach(file).then((isDone) => isDone && onClose())}
      onClose={onClose}
    >
      {replaces && (
        <p>
          {say('Thay cho tệp', 'In the place of')} <bdi>{replaces.name}</bdi>
          {say(', tệp cũ vẫn được lưu.', ', which is kept.')}
        </p>
      )}
      {to.kind === 'household' ? (
        <PhotoFields file={file} onChoose={setFile} />
      ) : (
        <FileField
          id="attached-file"
          label={say('Chọn tệp hoặc ảnh', 'Choose a file or a photo')}
          kinds={attachmentTypesText}
          accept=".pdf,.docx,.jpg,.jpeg,.png"
          describedBy="attached-file-limits"
          file={file}
          onChoose={setFile}
        />
      )}
      <Limits to={to} />
    </Confirm>
  );
}

/** Prepares and sends a file; both may fail. */
function useAttach(to: AttachedTo, replaces: AttachmentLine | undefined) {
  const { say } = useLanguage();
  const params = useWardParams();
  const { limits } = useAttachments(to);
  const tell = useNotice();
  const [isPreparing, setPreparing] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const command = useCommand('POST /api/campaigns/:campaign/wards/:ward/attachments');
  const attach = async (file: File): Promise<boolean> => {
    setPreparing(true);
    setProblem(undefined);
    command.clear();
    try {
      const prepared = await prepareFile(file, { bytes: limits.bytes, side: longestSide[to.kind] });
      const isDone = await command.run({ ...params, to, ...prepared, replaces: replaces?.file });
      if (isDone) tell(say('Đã đính kèm tệp.', 'The file is attached.'));
      return isDone;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setPreparing(false);
    }
  };
  return { attach, isRunning: isPreparing || command.isRunning, error: problem ?? command.error };
}

function Limits({ to }: Pick<Props, 'to'>): ReactNode {
  const { say } = useLanguage();
  const size = formatBytes(useAttachments(to).limits.bytes);
  return (
    <p id="attached-file-limits" className="quiet">
      {say(
        `Tối đa ${size} một tệp; ảnh lớn được thu nhỏ trước khi gửi. Ảnh được xóa vị trí và thông tin máy chụp. Tệp được mã hóa; chỉ người được xem danh sách hộ của xã mở được.`,
        `At most ${size} a file; large photos are made smaller before they are sent. A photo’s position and the camera’s data are taken out. Files are encrypted; only those who may see the ward’s households can open them.`,
      )}
    </p>
  );
}
