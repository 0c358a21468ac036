const kind = /^(?:Xã|Phường|Thị trấn|Đặc khu)(?=\s)/;

/** A ward's name after other words: its kind, with which names begin, in lower case. `Xã Bắc Nà` → `xã Bắc Nà`. */
export const wardInSentence = (name: string): string => name.replace(kind, (word) => word.toLowerCase());
