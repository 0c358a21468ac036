export interface OutgoingMail {
  readonly id: string;
  readonly campaignId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mail {
  /**
   * Hands one message to a mail service, or throws `MailNotSent`. The same `id` makes the same Message-ID, or a mark in
   * its place, by which a repeated sending can be recognised. It goes out as plain text and as HTML.
   */
  send(mail: OutgoingMail): Promise<void>;
}
