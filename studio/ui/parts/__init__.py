"""Parts that several places share: controls, the picture viewer, the filmstrip, the timeline. They know no engine."""
