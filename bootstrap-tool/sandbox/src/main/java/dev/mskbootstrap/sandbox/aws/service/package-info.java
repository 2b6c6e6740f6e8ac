/** AWS's services, as far as the tool calls them. */
@NullMarked
package dev.mskbootstrap.sandbox.aws.service;

import org.jspecify.annotations.NullMarked;
