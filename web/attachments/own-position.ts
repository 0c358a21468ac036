import type { Position } from '../../shared/attachments/position.ts';
import { Refused } from '../client/refused.ts';

/** A satellite fix takes a while under a roof. */
const patience = { enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 } as const;

/** Where this device is, as far as it and the person allow. Throws `Refused`. */
export function ownPosition(): Promise<Position> {
  const { geolocation } = navigator;
  return new Promise((resolve, reject) => {
    if (!geolocation) return reject(new Refused(unknown));
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      ({ code, PERMISSION_DENIED }) => reject(new Refused(code === PERMISSION_DENIED ? forbidden : unknown)),
      patience,
    );
  });
}

const forbidden = {
  what: { vi: 'Trình duyệt không được phép cho biết vị trí.', en: 'The browser may not tell the position.' },
  cure: {
    vi: 'Cho phép trang này dùng vị trí trong cài đặt của trình duyệt, hoặc gõ tọa độ. Trang mở bằng http:// qua mạng thì chỉ gõ được.',
    en: 'Allow it for this page in the browser’s settings, or type the coordinates. Over a network with http:// they can only be typed.',
  },
};

const unknown = {
  what: { vi: 'Máy này chưa biết vị trí.', en: 'This device does not know where it is.' },
  cure: {
    vi: 'Bật định vị, ra chỗ thoáng rồi thử lại; hoặc gõ tọa độ xem trên điện thoại.',
    en: 'Switch its location on and try again under the open sky; or type the coordinates that a phone shows.',
  },
};
