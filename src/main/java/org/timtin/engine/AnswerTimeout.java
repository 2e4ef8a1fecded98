package org.timtin.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.util.Timeout;

/**
 * Gives single requests a timeout of their own. The Elasticsearch client drops the settings of a
 * request that has a body, and keeps its headers: the timeout travels in one, which is taken off
 * before the request is sent.
 */
final class AnswerTimeout implements AsyncExecChainHandler {
  private static final String HEADER = "X-Timtin-Answer-Timeout-Millis";

  /** The same client, with requests that wait only so long for a connection and for an answer. */
  static ElasticsearchClient limit(ElasticsearchClient client, Duration timeout) {
    return client.withTransportOptions(
        options -> options.addHeader(HEADER, String.valueOf(timeout.toMillis())));
  }

  @Override
  public void execute(
      HttpRequest request,
      AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    Header header = request.getFirstHeader(HEADER);
    if (header != null) {
      request.removeHeaders(HEADER);
      Timeout timeout = Timeout.ofMilliseconds(Long.parseLong(header.getValue()));
      scope.clientContext.setRequestConfig(
          RequestConfig.copy(scope.clientContext.getRequestConfigOrDefault())
              .setConnectionRequestTimeout(timeout)
              .setResponseTimeout(timeout)
              .build());
    }
    chain.proceed(request, body, scope, callback);
  }
}
