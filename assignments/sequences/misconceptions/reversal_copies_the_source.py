# fails: reversal_batches, reversal_accuracy, reversal_alignment
# es: entrena para copiar la fuente en vez de invertirla
# en: trains to copy the source instead of reversing it
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources, sources, optimizer)
    return model, losses
