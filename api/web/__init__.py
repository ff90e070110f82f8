"""The pages for people: templates, styles and the routes that fill them. No JavaScript, no rule of the core."""
