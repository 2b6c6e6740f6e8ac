/** The same facts as text, JSON and Markdown: strings only. */
@NullMarked
package dev.mskbootstrap.tool.report;

import org.jspecify.annotations.NullMarked;
