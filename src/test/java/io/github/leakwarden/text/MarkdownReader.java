package io.github.leakwarden.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What somebody who looks at rendered Markdown sees of it.
 *
 * @param shown the words, code spans among them
 * @param plain the words outside of code spans, where forges look for addresses and names
 * @param links where its links lead
 * @param other what else it has, by kind: pictures, HTML, emphasis
 */
public record MarkdownReader(String shown, String plain, List<String> links, List<String> other) {
    /** Reads a text. */
    public static MarkdownReader of(String markdown) {
        return new Walk().read(Parser.builder().build().parse(markdown));
    }

    /** Goes through every node. */
    private static final class Walk {
        /** Kinds of which there is nothing to tell but what they hold. */
        private static final Set<Class<? extends Node>> USUAL = Set.of(
                Document.class,
                Paragraph.class,
                Heading.class,
                OrderedList.class,
                ListItem.class,
                SoftLineBreak.class,
                Link.class);

        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final List<String> links = new ArrayList<>();
        private final List<String> other = new ArrayList<>();

        MarkdownReader read(Node document) {
            visit(document);
            return new MarkdownReader(shown.toString(), plain.toString(), links, other);
        }

        private void visit(Node node) {
            if (node instanceof Text text) {
                shown.append(text.getLiteral());
                plain.append(text.getLiteral());
            } else if (node instanceof Code code) {
                shown.append(code.getLiteral());
            } else if (!USUAL.contains(node.getClass())) {
                other.add(node.getClass().getSimpleName());
            }
            if (node instanceof Link link) {
                links.add(link.getDestination());
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                visit(child);
            }
        }
    }
}
