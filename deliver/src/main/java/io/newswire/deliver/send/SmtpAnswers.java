package io.newswire.deliver.send;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means: its codes from 500 on are for good. */
final class SmtpAnswers {
  private SmtpAnswers() {}

  static DestinationAnswer read(SendFailedException refusal) {
    StringBuilder detail = new StringBuilder("the mail server refuses it");
    boolean forGood = false;
    boolean forNow = false;
    for (Exception at = refusal;
        at instanceof MessagingException message;
        at = message.getNextException()) {
      int code = code(at);
      forGood |= code >= 500;
      forNow |= code > 0 && code < 500;
      if (code > 0) {
        detail.append(": ").append(AlertText.line(at.getMessage()));
      }
    }
    return forGood && !forNow
        ? DestinationAnswer.refused(detail.toString())
        : DestinationAnswer.failed(detail.toString());
  }

  /** 0 where it has none. */
  private static int code(Exception refusal) {
    if (refusal instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (refusal instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return refusal instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }
}
