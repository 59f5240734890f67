package io.precis.summarize;

import io.precis.read.ReadText;
import io.precis.request.SummarySpec;
import java.util.function.BiConsumer;

/** All work of ours on one text, from what a fork sends to the record. */
public final class SummarizeText implements BiConsumer<String, String> {
  @Override
  public void accept(String mediaType, String text) {
    ReadText.read(mediaType, text)
        .ifPresent(document -> LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document));
  }
}
