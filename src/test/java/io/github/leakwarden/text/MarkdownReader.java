package io.github.leakwarden.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
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
        Reading reading = new Reading();
        Parser.builder().build().parse(markdown).accept(reading);
        return new MarkdownReader(reading.shown.toString(), reading.plain.toString(), reading.links, reading.other);
    }

    /** Visits every node. */
    private static final class Reading extends AbstractVisitor {
        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final List<String> links = new ArrayList<>();
        private final List<String> other = new ArrayList<>();

        @Override
        public void visit(Text text) {
            shown.append(text.getLiteral());
            plain.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            shown.append(code.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        protected void visitChildren(Node parent) {
            boolean plainKind = parent instanceof Document
                    || parent instanceof Paragraph
                    || parent instanceof Heading
                    || parent instanceof OrderedList
                    || parent instanceof ListItem
                    || parent instanceof SoftLineBreak
                    || parent instanceof Link;
            if (!plainKind) {
                other.add(parent.getClass().getSimpleName());
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(org.commonmark.node.HtmlInline html) {
            other.add("HtmlInline");
        }

        @Override
        public void visit(org.commonmark.node.HtmlBlock html) {
            other.add("HtmlBlock");
        }

        @Override
        public void visit(org.commonmark.node.ThematicBreak rule) {
            other.add("ThematicBreak");
        }

        @Override
        public void visit(org.commonmark.node.FencedCodeBlock block) {
            other.add("FencedCodeBlock");
        }

        @Override
        public void visit(org.commonmark.node.IndentedCodeBlock block) {
            other.add("IndentedCodeBlock");
        }

        @Override
        public void visit(org.commonmark.node.LinkReferenceDefinition definition) {
            other.add("LinkReferenceDefinition");
        }

        @Override
        public void visit(CustomNode node) {
            other.add("CustomNode");
        }

        @Override
        public void visit(CustomBlock block) {
            other.add("CustomBlock");
        }
    }
}
