package io.github.leakwarden.detect;

/**
 * Why a literal is looked for. One literal may serve several purposes.
 *
 * @param role what a hit means
 * @param rule index of the rule it is for, or of the spelling; -1 for neither
 * @param anchor for {@link Role#ANCHOR}, which of the rule's anchors it is; else -1
 */
record Purpose(Role role, int rule, int anchor) {
    /** What a hit of a literal means. */
    enum Role {
        /** A match of the rule's pattern may stand around it. */
        ANCHOR,
        /** The rule's keyword gate opens for this text. */
        KEYWORD,
        /** The rule's provider is named: by host, distinctive header or its own name. */
        PROVIDER,
        /** Something typical of the rule's provider stands here, such as a companion id. */
        COMPANION,
        /** Exposure analysis is worth its cost. */
        SIGNAL,
        /** A mark of ours stands here. */
        MARK,
        /** A unit of a spelling may begin here. */
        SPELLING
    }
}
