package io.precis.mark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes out of what pages are painted with whatever does something or leads elsewhere: actions,
 * scripts, files, streams that lie in other files, PostScript, pages of other documents. What it is
 * shows by its value, since any name may be that of a font.
 */
final class Inert {
  private static final Set<String> TYPES = Set.of("Action", "Filespec", "F", "EmbeddedFile");

  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "URI",
          "GoTo",
          "GoToR",
          "GoToE",
          "GoToDp",
          "SubmitForm",
          "ImportData",
          "ResetForm",
          "Named",
          "Hide",
          "Movie",
          "Sound",
          "Rendition",
          "RichMediaExecute",
          "SetOCGState",
          "GoTo3DView",
          "Trans",
          "Thread");

  /** Entries of a stream's dictionary, in which no name is free. */
  private static final List<COSName> OF_STREAMS =
      List.of(
          COSName.F,
          COSName.getPDFName("FFilter"),
          COSName.getPDFName("FDecodeParms"),
          COSName.getPDFName("Ref"),
          COSName.getPDFName("OPI"),
          COSName.getPDFName("AF"),
          COSName.getPDFName("Alternates"),
          COSName.getPDFName("PieceInfo"),
          COSName.METADATA,
          COSName.STRUCT_PARENT,
          COSName.STRUCT_PARENTS);

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> todo = new ArrayDeque<>();

  private Inert() {}

  /** Does so in what can be reached from {@code roots}, however deep. */
  static void make(List<COSBase> roots) {
    Inert walk = new Inert();
    roots.forEach(walk::visit);
    while (!walk.todo.isEmpty()) {
      walk.clean(walk.todo.pop());
    }
  }

  private void visit(COSBase value) {
    if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
      todo.push(value);
    }
  }

  private void clean(COSBase value) {
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (isActive(array.getObject(i))) {
          array.set(i, COSNull.NULL);
        }
        visit(array.getObject(i));
      }
      return;
    }
    COSDictionary dictionary = (COSDictionary) value;
    if (value instanceof COSStream) {
      OF_STREAMS.forEach(dictionary::removeItem);
    }
    for (COSName name : new ArrayList<>(dictionary.keySet())) {
      COSBase each = resolved(dictionary.getItem(name));
      if (isActive(each)) {
        dictionary.removeItem(name);
      } else {
        visit(each);
      }
    }
  }

  private static COSBase resolved(COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }

  private static boolean isActive(COSBase value) {
    if (!(value instanceof COSDictionary dictionary)) {
      return false;
    }
    String type = name(dictionary, COSName.TYPE);
    boolean program =
        value instanceof COSStream
            && (name(dictionary, COSName.SUBTYPE).equals("PS")
                || name(dictionary, COSName.getPDFName("Subtype2")).equals("PS"));
    return program
        || TYPES.contains(type)
        || ACTIONS.contains(name(dictionary, COSName.S))
        || dictionary.containsKey(COSName.EF)
        || type.equals("Page")
        || type.equals("Pages")
        || type.equals("Catalog");
  }

  private static String name(COSDictionary dictionary, COSName key) {
    return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
  }
}
