package io.newswire.deliver.destination;

import java.net.URI;
import java.util.List;

/** A place where alerts are sent. No text of it shows what is secret. */
public sealed interface Destination {

  /** As rules call it, without the part of an address that may be secret. */
  String shown();

  /**
   * Any HTTP server.
   *
   * @param url {@code http} or {@code https}
   * @param keys to sign with, all of them; none: what is sent is not signed
   * @param configured whether the configuration gives the address; else a rule does, and whoever
   *     wrote it may not make us ask any server there is, nor see what it answers
   * @param authorization the header of that name, which is secret; null for none
   * @param body what is sent; null for Newswire's own JSON
   */
  record Webhook(
      String shown,
      URI url,
      List<SigningKey> keys,
      boolean configured,
      String authorization,
      JsonTemplate body)
      implements Destination {
    public Webhook {
      keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /**
   * What takes Slack's incoming webhooks: Slack, Mattermost, Rocket.Chat, Discord.
   *
   * @param url is the secret
   */
  record Slack(String shown, URI url) implements Destination {
    @Override
    public String toString() {
      return shown;
    }
  }

  /**
   * A channel or chat of Microsoft Teams, by a workflow that takes webhook requests.
   *
   * @param url is the secret
   */
  record Teams(String shown, URI url) implements Destination {
    @Override
    public String toString() {
      return shown;
    }
  }

  /**
   * A chat of Telegram, to which a bot writes.
   *
   * @param url the method {@code sendMessage} of the bot; holds its token, which is secret
   * @param chat the id of a chat, or the name of a public channel with its {@code @}
   */
  record Telegram(String shown, URI url, String chat) implements Destination {
    @Override
    public String toString() {
      return shown;
    }
  }

  /**
   * A topic of a server of ntfy.
   *
   * @param server without the topic
   * @param topic is a secret on a server without access control
   * @param token to publish with, which is secret; null for none
   */
  record Ntfy(String shown, URI server, String topic, String token) implements Destination {
    @Override
    public String toString() {
      return shown;
    }
  }

  /**
   * Mailboxes that get one e-mail together.
   *
   * @param addresses at least one
   */
  record Email(String shown, List<String> addresses) implements Destination {
    public Email {
      addresses = List.copyOf(addresses);
    }
  }

  /** The log of the service that delivers. */
  record Log(String shown) implements Destination {}
}
