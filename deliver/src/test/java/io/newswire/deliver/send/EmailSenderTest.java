package io.newswire.deliver.send;

import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.newswire.deliver.send.DestinationAnswer.Outcome;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.config.NewswireConfig;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSenderTest {
  private static final String DESK = "email:desk@newsroom.example";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void anAlertComesAsTextAndHtmlUnderTheIdOfItsDelivery() throws Exception {
    Alert alert = alert("ferry", "Fähre läuft", DESK);

    DestinationAnswer answer =
        send(Delivery.of(alert, DESK), Map.of("smtp.from", "Newswire <n@a.example>"));

    assertThat(answer).isEqualTo(DestinationAnswer.delivered("taken by the mail server"));
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("[Rule ferry] Fähre läuft");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Newswire <n@a.example>");
    assertThat(message.getMessageID())
        .isEqualTo("<" + Delivery.of(alert, DESK).id() + "@newswire>");
    MimeMultipart forms = (MimeMultipart) message.getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(text(forms.getBodyPart(0), "text/plain")).contains("Fähre läuft", "the *ferry*");
    assertThat(text(forms.getBodyPart(1), "text/html")).contains("Fähre läuft", "<b>ferry</b>");
  }

  @Test
  void aRecallStandsInTheThreadOfItsMatch() throws Exception {
    Alert alert = alert("ferry", "Ferry stays", DESK);
    send(Delivery.of(alert, DESK), Map.of());
    send(Delivery.of(recall(alert), DESK), Map.of());

    MimeMessage[] messages = mail.getReceivedMessages();
    assertThat(messages[1].getSubject()).startsWith("RECALLED: ");
    assertThat(messages[1].getHeader("References")).isEqualTo(messages[0].getHeader("References"));
    assertThat(messages[1].getMessageID()).isNotEqualTo(messages[0].getMessageID());
  }

  @Test
  void aNameMayStandForSeveralMailboxes() throws Exception {
    send(
        Delivery.of(alert("ferry", "Ferry stays"), "email:desk"),
        Map.of("destinations.email.desk.to", "a@newsroom.example, b@newsroom.example"));

    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(mail.getReceivedMessages()[0].getAllRecipients()).hasSize(2);
  }

  @Test
  void userAndPasswordAreShownToTheServerAlone() throws Exception {
    mail.setUser("desk@newsroom.example", "wire", "xyzzyxyzzy");
    mail.getUserManager().setAuthRequired(true);
    Map<String, String> login = Map.of("smtp.username", "wire", "smtp.password", "xyzzyxyzzy");
    Delivery delivery = Delivery.of(alert("ferry", "Ferry stays"), DESK);

    assertThat(send(delivery, login).outcome()).isEqualTo(Outcome.DELIVERED);

    DestinationAnswer wrong =
        send(delivery, Map.of("smtp.username", "wire", "smtp.password", "plughplugh"));
    assertThat(wrong.outcome()).isEqualTo(Outcome.AWAY);
    assertThat(wrong.detail()).contains("smtp.username").doesNotContain("plugh");
  }

  @Test
  void withoutAServerItIsAway() throws Exception {
    int port = mail.getSmtp().getPort();
    mail.stop();

    DestinationAnswer answer =
        send(Delivery.of(alert("ferry", "Ferry stays"), DESK), port, Map.of());
    assertThat(answer.outcome()).isEqualTo(Outcome.AWAY);
    assertThat(answer.detail()).startsWith("the mail server cannot be reached");
    mail.start();
  }

  @ParameterizedTest
  @CsvSource({"550, REFUSED", "450, FAILED"})
  void theCodeOfARefusalSaysWhetherItIsForGood(String code, Outcome outcome) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(() -> refuseRecipients(server, code));
      DestinationAnswer answer =
          send(Delivery.of(alert("ferry", "Ferry stays"), DESK), server.getLocalPort(), Map.of());

      assertThat(answer.outcome()).isEqualTo(outcome);
      assertThat(answer.detail()).contains(code + " no such mailbox");
      served.join();
    }
  }

  private static void refuseRecipients(ServerSocket server, String code) {
    try (Socket socket = server.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      out.write("220 mail\r\n".getBytes(US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String answer = line.startsWith("RCPT") ? code + " no such mailbox" : "250 well";
        out.write((answer + "\r\n").getBytes(US_ASCII));
        if (line.startsWith("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private DestinationAnswer send(Delivery delivery, Map<String, String> settings) throws Exception {
    return send(delivery, mail.getSmtp().getPort(), settings);
  }

  private static DestinationAnswer send(Delivery delivery, int port, Map<String, String> settings)
      throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("smtp.host", "127.0.0.1");
    all.put("smtp.port", Integer.toString(port));
    all.put("smtp.security", "none");
    try (Senders senders = new Senders(new NewswireConfig(all))) {
      return senders.find(delivery.destination()).send(delivery).get();
    }
  }

  private static String text(BodyPart part, String type) throws Exception {
    assertThat(part.getContentType()).startsWith(type);
    return part.getContent().toString();
  }
}
