/**
 * Reads articles as they come in: NDJSON, JSON and raw text, strictly decoded, checked field by
 * field, one at a time. {@link org.timtin.article.ArticleReader} is the way in. Knows nothing of
 * HTTP or Elasticsearch.
 */
package org.timtin.article;
