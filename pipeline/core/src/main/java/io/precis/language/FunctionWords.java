package io.precis.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** English words of the closed classes, and adverbs that join sentences: never names. */
public final class FunctionWords {
  private static final Set<String> WORDS =
      new HashSet<>(
          List.of(
              ("a an the this that these those some any each every all both either neither no none other"
                      + " another such one many much more most few fewer less least several own same i"
                      + " me my mine myself we us our ours ourselves you your yours yourself he him his"
                      + " himself she her hers herself it its itself they them their theirs themselves"
                      + " who whom whose which what whatever where when why how whether there here then"
                      + " than as if because since while although though unless until before after"
                      + " during and or but nor so yet for of in on at by to from with without within"
                      + " into onto upon over under above below between among across through throughout"
                      + " against about around along toward towards beyond behind beside besides despite"
                      + " except per via up down out off near like unlike again also too very just only"
                      + " even still already always never ever often sometimes usually generally now"
                      + " today tomorrow yesterday later soon once twice thus hence therefore however"
                      + " moreover furthermore nevertheless nonetheless meanwhile otherwise instead"
                      + " finally firstly secondly thirdly first second third lastly additionally"
                      + " similarly specifically overall perhaps maybe indeed rather quite almost nearly"
                      + " is are was were be been being am do does did done doing have has had having"
                      + " will would shall should can could may might must ought let not yes please"
                      + " given based using according due following including regarding considering")
                  .split(" ")));

  private FunctionWords() {}

  public static boolean contains(String key) {
    return WORDS.contains(key);
  }
}
