# fails: reversal_sizes, reversal_batches
# es: entrena siempre con la misma tasa, sin usar la recibida
# en: always trains at the same rate, not at the one given
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses
