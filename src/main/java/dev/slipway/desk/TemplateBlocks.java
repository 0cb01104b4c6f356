package dev.slipway.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which `if` and `for` tags of a template are open around a line: what decided that it is there at
/// all. An `elif` counts instead of its `if`, an `else` as its `if`.
final class TemplateBlocks {
    private static final Pattern TAG =
            Pattern.compile("\\{%[-+]?\\s*(if|for|elif|elseif|endif|endfor|raw|endraw)\\b");

    private TemplateBlocks() {}

    /// The lines (from 1) of the tags around `line`, the innermost first.
    static List<Integer> around(String text, int line) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean raw = false;
        int number = 0;
        for (String one : text.lines().limit(Math.max(0, line)).toList()) {
            number++;
            Matcher tag = TAG.matcher(one);
            while (tag.find() && number < line) {
                String name = tag.group(1);
                if (name.endsWith("raw")) {
                    raw = name.equals("raw");
                } else if (!raw && name.startsWith("end")) {
                    open.pollFirst();
                } else if (!raw && name.startsWith("el")) {
                    open.pollFirst();
                    open.addFirst(number);
                } else if (!raw) {
                    open.addFirst(number);
                }
            }
        }
        return new ArrayList<>(open);
    }
}
