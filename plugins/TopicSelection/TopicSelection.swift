// TopicSelection
