package dev.mskbootstrap.sandbox.aws.wire;

import java.util.List;

/** A piece of XML: elements in their order, without attributes but for one namespace. */
public record Xml(String text) {

    public static final Xml NOTHING = new Xml("");

    public static Xml element(String name, String content) {
        return wrap(name, name, escape(content));
    }

    public static Xml element(String name, Xml... content) {
        return wrap(name, name, of(content).text());
    }

    public static Xml element(String name, List<Xml> content) {
        return element(name, content.toArray(Xml[]::new));
    }

    /** The outermost element of a document. */
    public static Xml document(String name, String namespace, Xml... content) {
        Xml root = wrap(name, name + " xmlns=\"" + namespace + "\"", of(content).text());
        return new Xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text());
    }

    public static Xml of(Xml... pieces) {
        StringBuilder text = new StringBuilder();
        for (Xml piece : pieces) {
            text.append(piece.text());
        }
        return new Xml(text.toString());
    }

    private static Xml wrap(String name, String opening, String content) {
        return new Xml("<" + opening + ">" + content + "</" + name + ">");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text;
    }
}
