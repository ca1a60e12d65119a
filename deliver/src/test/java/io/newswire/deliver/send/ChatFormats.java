package io.newswire.deliver.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.testkit.WebhookReceiver.Request;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the documentation of each service asks for. Each method says what is wrong; or null. */
final class ChatFormats {
  private ChatFormats() {}

  /** https://core.telegram.org/bots/api#sendmessage and #html-style. */
  static String telegram(Request request) {
    JsonNode message = request.json();
    if (!request.path().matches("/bot\\d+:[\\w-]+/sendMessage")) {
      return "Not Found";
    }
    if (!message.path("chat_id").asText().matches("-?\\d+|@\\w+")) {
      return "Bad Request: chat not found";
    }
    if (!message.path("parse_mode").asText().equals("HTML")) {
      return "Bad Request: unsupported parse_mode";
    }
    try {
      Document parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new InputSource(
                      new StringReader("<all>" + message.path("text").asText() + "</all>")));
      int length = parsed.getDocumentElement().getTextContent().length();
      if (length < 1 || length > 4096) {
        return "Bad Request: message is too long";
      }
      NodeList elements = parsed.getDocumentElement().getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        String name = ((Element) elements.item(i)).getTagName();
        if (!Set.of("b", "a", "blockquote").contains(name)) {
          return "Bad Request: can't parse entities: unsupported start tag " + name;
        }
      }
      return null;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return "Bad Request: can't parse entities: " + e.getMessage();
    }
  }

  /** https://docs.ntfy.sh/publish/#publish-as-json and #limitations. */
  static String ntfy(Request request) {
    JsonNode message = request.json();
    if (!request.path().equals("/")) {
      return "JSON is published to the root of the server";
    }
    if (!message.path("topic").asText().matches("[-_A-Za-z0-9]{1,64}")) {
      return "invalid topic";
    }
    int priority = message.path("priority").asInt(3);
    if (priority < 1 || priority > 5) {
      return "invalid priority";
    }
    boolean empty = message.path("message").asText().isEmpty();
    return empty || message.path("message").asText().getBytes(UTF_8).length > 4096
        ? "message is empty or too long"
        : null;
  }

  /** https://learn.microsoft.com/connectors/teams (workflows) and https://adaptivecards.io. */
  static String teams(Request request) {
    JsonNode message = request.json();
    JsonNode attachment = message.path("attachments").path(0);
    JsonNode card = attachment.path("content");
    if (request.body().length > 28 * 1024) {
      return "message is larger than 28 KB";
    }
    if (!message.path("type").asText().equals("message")
        || !attachment
            .path("contentType")
            .asText()
            .equals("application/vnd.microsoft.card.adaptive")) {
      return "no message with an Adaptive Card";
    }
    if (!card.path("type").asText().equals("AdaptiveCard")
        || !card.path("version").asText().matches("1\\.[0-5]")
        || card.path("body").isEmpty()) {
      return "no Adaptive Card";
    }
    for (JsonNode block : card.path("body")) {
      if (!block.path("type").asText().equals("RichTextBlock") || block.path("inlines").isEmpty()) {
        return "unknown block " + block;
      }
      for (JsonNode run : block.path("inlines")) {
        JsonNode action = run.path("selectAction");
        if (!run.path("type").asText().equals("TextRun")
            || !run.path("text").isTextual()
            || !action.isMissingNode() && !action.path("type").asText().equals("Action.OpenUrl")) {
          return "unknown run " + run;
        }
      }
    }
    return null;
  }
}
